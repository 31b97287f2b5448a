import { startWhatsAppSimulator, type WhatsAppSimulator } from '@countersign/simulators/whatsapp/simulator';
import type { BubbleContent } from '@countersign/contracts/approval';
import { WhatsAppSender } from './send.js';

const IDS = { bubbleId: '5b8d0f6e-2d44-5f7c-9a0b-1c2d3e4f5a6b', replyId: 'r', position: 0 };
const TO = '32470000001';
let whatsapp: WhatsAppSimulator;
let sender: WhatsAppSender;

beforeAll(async () => {
  whatsapp = await startWhatsAppSimulator();
  const { phoneNumberId } = whatsapp.number;
  const access = { phoneNumberId, accessToken: whatsapp.accessToken, apiVersion: 'v23.0' };
  sender = new WhatsAppSender({ ...access, graphUrl: whatsapp.url });
});
afterAll(() => whatsapp.stop());
afterEach(() => whatsapp.faults.clear());

const send = (text: string, timeoutMs = 2_000) => sender.send(TO, { text }, IDS, { timeoutMs });

it('sends exactly the text, with our id for the way back (DS-04)', async () => {
  const text = 'Seven — to “ten”.\n🙂';
  expect(await send(text)).toMatchObject({ outcome: 'sent' });
  expect(whatsapp.sentTo(TO)).toEqual([text]);
  expect(whatsapp.log.at(-1)?.message).toMatchObject({ biz_opaque_callback_data: IDS.bubbleId });
});

it('a text longer than WhatsApp takes is refused before it leaves (CH-09)', async () => {
  const before = whatsapp.log.length;
  expect(await send('x'.repeat(4_097))).toMatchObject({ outcome: 'rejected', code: 'invalid-content' });
  expect(whatsapp.log).toHaveLength(before);
  expect(await send('x'.repeat(4_096))).toMatchObject({ outcome: 'sent' });
});

it.each([
  [{ kind: 'server-error', status: 502, accepted: true } as const, 'http-502'],
  [{ kind: 'reset', accepted: true } as const, 'ECONNRESET'],
  [{ kind: 'reset', accepted: false } as const, 'ECONNRESET'],
  [{ kind: 'hang', accepted: true } as const, 'timeout'],
])('after %j nobody knows, and nothing is sent again (DS-03)', async (fault, errorCode) => {
  const before = whatsapp.log.length;
  whatsapp.faults.next(fault);
  expect(await send('Once', 300)).toMatchObject({ outcome: 'unknown', errorCode });
  expect(whatsapp.log).toHaveLength(before + 1);
});

it('a number nobody answers for is tried again: no byte left', async () => {
  const gone = new WhatsAppSender({
    phoneNumberId: '1',
    accessToken: 't',
    apiVersion: 'v23.0',
    graphUrl: 'http://127.0.0.1:1',
  });
  expect(await gone.send(TO, { text: 'x' }, IDS, { timeoutMs: 2_000 })).toEqual({
    outcome: 'retry',
    reason: 'ECONNREFUSED',
    certainlyNotSent: true,
  });
});

it('the pair rate makes this customer wait, and a revoked token says so', async () => {
  whatsapp.faults.next({ kind: 'graph-error', status: 400, code: 131056, message: 'pair rate limit hit' });
  expect(await send('x')).toEqual({ outcome: 'rate-limited', retryAfterMs: 6_000 });
  whatsapp.acceptToken(false);
  expect(await send('x')).toMatchObject({ outcome: 'rejected', code: 'credential-refused' });
  whatsapp.acceptToken(true);
});

it('sends nothing the published examples do not show', () => {
  expect(whatsapp.violations).toEqual([]);
});

describe('more than text (CH-02, CH-08)', () => {
  const deliver = (bubble: BubbleContent) => sender.send(TO, bubble, IDS, { timeoutMs: 2_000 });
  const last = () => whatsapp.allChats()[TO]?.at(-1);
  afterEach(() => expect(whatsapp.violations).toEqual([]));

  it('sends a template with what stands in its places, and the customer reads it', async () => {
    const template = { name: 'room_is_free', language: 'en_US', parameters: ['Ada', 'Friday'] };
    expect(await deliver({ text: 'as it reads', template })).toMatchObject({ outcome: 'sent' });
    expect(last()?.text).toBe('Hello Ada, the room you asked about is free from Friday. Shall we hold it?');
    const plain = { name: 'we_are_here', language: 'es', parameters: [] };
    expect(await deliver({ text: 'as it reads', template: plain })).toMatchObject({ outcome: 'sent' });
  });

  it.each([
    ['that was paused', { name: 'last_minute', language: 'en_US', parameters: [] }],
    ['in a language it does not have', { name: 'room_is_free', language: 'de', parameters: ['Ada', 'x'] }],
    ['with a place left empty', { name: 'room_is_free', language: 'en_US', parameters: ['Ada'] }],
  ])('is told that a template %s is refused for good', async (_what, template) => {
    expect(await deliver({ text: 'x', template })).toMatchObject({
      outcome: 'rejected',
      code: 'invalid-content',
    });
  });

  it('puts buttons under a text', async () => {
    const buttons = [
      { id: 'yes', title: 'Yes, please' },
      { id: 'no', title: 'No, thanks' },
    ];
    expect(await deliver({ text: 'Shall we hold it?', buttons })).toMatchObject({ outcome: 'sent' });
    expect(last()).toMatchObject({ text: 'Shall we hold it?', buttons });
  });
});
