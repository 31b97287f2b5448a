import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import type { FileKind } from '@countersign/contracts/approval';
import type { OutboundBubble } from '../sender.js';
import { WhatsAppSender } from './send.js';

const IDS = { bubbleId: '5b8d0f6e-2d44-5f7c-9a0b-1c2d3e4f5a6b', replyId: 'r', position: 0 };
const ADA = { waId: '32470000001', name: 'Ada' };
let whatsapp: WhatsAppSimulator;
let sender: WhatsAppSender;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  whatsapp.tellsStatuses = false;
  const { phoneNumberId } = whatsapp.number;
  const access = { phoneNumberId, accessToken: whatsapp.accessToken, apiVersion: 'v23.0' };
  sender = new WhatsAppSender({ ...access, graphUrl: whatsapp.url });
});
afterAll(() => whatsapp.stop());
afterEach(() => {
  expect(whatsapp.violations).toEqual([]);
  whatsapp.faults.clear();
});

const send = (bubble: OutboundBubble) => sender.send(ADA.waId, bubble, IDS, { timeoutMs: 2_000 });
const lastLine = () => whatsapp.allChats()[ADA.waId]?.at(-1);

function file(kind: FileKind, type: string, text?: string): OutboundBubble {
  const fileBytes = Buffer.from(`bytes of a ${type}`);
  const name = 'what we sent.bin';
  const facts = { fileId: 'b1a9b9d2-7c3f-4a57-8c57-3f6a3c1f0a11', sha256: 'a'.repeat(64) };
  return { text: text ?? name, file: { ...facts, kind, type, bytes: fileBytes.length, name }, fileBytes };
}

it.each<[FileKind, string, string | undefined]>([
  ['image', 'image/jpeg', 'Your room'],
  ['image', 'image/png', undefined],
  ['video', 'video/mp4', 'The garden'],
  ['audio', 'audio/ogg', undefined],
  ['document', 'application/pdf', 'Prices'],
])(
  'uploads %s of %s and sends it with its caption (%s), byte for byte (CH-02)',
  async (kind, type, caption) => {
    const bubble = file(kind, type, caption);
    expect(await send(bubble)).toMatchObject({ outcome: 'sent' });
    const held = whatsapp.media.held(lastLine()?.file?.mediaId ?? '');
    expect(held).toEqual({ bytes: bubble.fileBytes, mimeType: type });
    const content = (whatsapp.log.at(-1)?.message as Record<string, { caption?: string }>)[kind];
    expect(content?.caption).toBe(caption);
  },
);

it.each([
  [{ kind: 'hang', accepted: true } as const, 'timeout'],
  [{ kind: 'server-error', status: 503, accepted: true } as const, 'http-503'],
])('an upload that ended with %j reached nobody: it may be tried again', async (fault, reason) => {
  const before = whatsapp.log.length;
  whatsapp.faults.next(fault, { method: 'upload' });
  const result = await sender.send(ADA.waId, file('image', 'image/png'), IDS, { timeoutMs: 300 });
  expect(result).toEqual({ outcome: 'retry', reason, certainlyNotSent: true });
  expect(whatsapp.log).toHaveLength(before);
});

it('an upload Meta refuses is refused for good', async () => {
  const message = 'Media upload error';
  whatsapp.faults.next({ kind: 'graph-error', status: 400, code: 131053, message }, { method: 'upload' });
  expect(await send(file('image', 'image/png'))).toMatchObject({
    outcome: 'rejected',
    code: 'invalid-content',
  });
});

it('sends a list to choose from', async () => {
  const rows = [
    { id: 'double', title: 'Double room', description: '89 EUR' },
    { id: 'single', title: 'Single room' },
  ];
  expect(await send({ text: 'Which one?', list: { button: 'Rooms', rows } })).toMatchObject({
    outcome: 'sent',
  });
  expect(lastLine()).toMatchObject({
    text: 'Which one?',
    buttons: rows.map(({ id, title }) => ({ id, title })),
  });
});

it('sends a place on the map', async () => {
  const place = { latitude: 50.85, longitude: 4.36, name: 'Hotel', address: 'Rue 1' };
  expect(await send({ text: 'Hotel\nRue 1', place })).toMatchObject({ outcome: 'sent' });
  expect(whatsapp.log.at(-1)?.message).toMatchObject({ type: 'location', location: place });
});

it("puts a reaction on the customer's message, and on none that is not there", async () => {
  const { id } = whatsapp.say(ADA, 'Thank you!') as { id: string };
  expect(await send({ text: '🙏', reaction: { to: id } })).toMatchObject({ outcome: 'sent' });
  expect(whatsapp.allChats()[ADA.waId]?.find((line) => line.id === id)?.reaction).toBe('🙏');
  expect(await send({ text: '🙏', reaction: { to: 'wamid.none' } })).toMatchObject({ outcome: 'rejected' });
});
