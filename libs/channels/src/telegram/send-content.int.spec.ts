import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import type { FileKind } from '@countersign/contracts/approval';
import type { OutboundBubble } from '../sender.js';
import { TelegramSender } from './send.js';

const IDS = { bubbleId: '5b8d0f6e-2d44-5f7c-9a0b-1c2d3e4f5a6b', replyId: 'r', position: 0 };
const CHAT = 42;
let telegram: TelegramSimulator;
let sender: TelegramSender;

beforeAll(async () => {
  telegram = await startTelegramSimulator();
  sender = new TelegramSender({ token: telegram.token, apiRoot: telegram.url });
  telegram.say(CHAT, 'Hello');
});
afterAll(() => telegram.stop());
afterEach(() => {
  expect(telegram.violations).toEqual([]);
});

const send = (bubble: OutboundBubble) => sender.send(String(CHAT), bubble, IDS, { timeoutMs: 2_000 });

it.each<[FileKind, string, string, string | undefined]>([
  ['image', 'image/jpeg', 'sendPhoto', 'Your room'],
  ['video', 'video/mp4', 'sendVideo', undefined],
  ['audio', 'audio/ogg', 'sendVoice', undefined],
  ['audio', 'audio/mpeg', 'sendAudio', 'Listen'],
  ['document', 'application/zip', 'sendDocument', '42'],
])(
  'sends %s of %s by %s with its caption (%s), byte for byte (CH-01)',
  async (kind, type, method, caption) => {
    const fileBytes = Buffer.from(`bytes of a ${type} \0 and more`);
    const name = 'what we sent.bin';
    const facts = { fileId: 'b1a9b9d2-7c3f-4a57-8c57-3f6a3c1f0a11', sha256: 'a'.repeat(64) };
    const file = { ...facts, kind, type, bytes: fileBytes.length, name };
    expect(await send({ text: caption ?? name, file, fileBytes })).toMatchObject({ outcome: 'sent' });
    const { method: called, params } = telegram.log.at(-1) ?? {};
    expect(called).toBe(method);
    expect(params?.caption).toBe(caption);
    const id = Object.values(params ?? {}).find((value) => String(value).startsWith('file-'));
    expect(telegram.files.held(String(id))).toEqual({ bytes: fileBytes, name });
  },
);

it('sends a place with its name and address', async () => {
  const place = { latitude: 50.85, longitude: 4.36, name: 'Hotel', address: 'Rue 1' };
  expect(await send({ text: 'Hotel\nRue 1', place })).toMatchObject({ outcome: 'sent' });
  expect(telegram.sentTo(CHAT).at(-1)).toBe('Hotel\nRue 1');
});

it("puts a reaction on the person's message", async () => {
  expect(await send({ text: '👍', reaction: { to: '1' } })).toEqual({
    outcome: 'sent',
    providerMessageId: '1',
  });
  expect(telegram.reactionTo(CHAT, 1)).toBe('👍');
});

it('refuses a list without asking', async () => {
  const before = telegram.log.length;
  const list = { button: 'Rooms', rows: [{ id: 'a', title: 'A' }] };
  expect(await send({ text: 'Which?', list })).toMatchObject({
    outcome: 'rejected',
    code: 'invalid-content',
  });
  expect(telegram.log).toHaveLength(before);
});
