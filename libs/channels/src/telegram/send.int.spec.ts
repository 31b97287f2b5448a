import net, { type AddressInfo } from 'node:net';
import { startTelegramSimulator, type TelegramSimulator } from '@countersign/simulators/telegram/simulator';
import { TelegramSender } from './send.js';

const IDS = {
  bubbleId: '11111111-1111-5111-8111-111111111111',
  replyId: '22222222-2222-5222-8222-222222222222',
  position: 0,
};
const CHAT = 42;
let simulator: TelegramSimulator;
let sender: TelegramSender;

// The HTTP client under telegraf forgets a timer of 500 s when a body breaks off: it must not keep the test run alive.
const realSetTimeout = setTimeout;
jest.spyOn(globalThis, 'setTimeout').mockImplementation(((work: () => void, ms?: number) => {
  const timer = realSetTimeout(work, ms);
  return ms !== undefined && ms >= 500_000 ? timer.unref() : timer;
}) as typeof setTimeout);

beforeEach(async () => {
  simulator = await startTelegramSimulator();
  sender = new TelegramSender({ token: simulator.token, apiRoot: simulator.url });
  simulator.say(CHAT, 'hello');
});
afterEach(async () => {
  await simulator.stop();
  expect(simulator.violations).toEqual([]);
});

const send = (text = 'hi', address = String(CHAT), timeoutMs = 2_000) =>
  sender.send(address, { text }, IDS, { timeoutMs });

it('sends exactly the approved text and tells its provider id', async () => {
  const text = '*not bold* <b>& not markup</b> https://example.com';
  expect(await send(text)).toEqual({ outcome: 'sent', providerMessageId: '2' });
  expect(simulator.sentTo(CHAT)).toEqual([text]);
});

it('puts buttons under a text, and refuses what Telegram does not have (CH-09)', async () => {
  const buttons = [{ id: 'yes', title: 'Yes, please' }];
  const bubble = { text: 'Shall we hold it?', buttons };
  expect(await sender.send(String(CHAT), bubble, IDS, { timeoutMs: 2_000 })).toMatchObject({
    outcome: 'sent',
  });
  expect(simulator.log.at(-1)?.params).toMatchObject({
    reply_markup: { inline_keyboard: [[{ text: 'Yes, please', callback_data: 'yes' }]] },
  });
  const template = { name: 'a', language: 'en', parameters: [] };
  expect(await sender.send(String(CHAT), { text: 'x', template }, IDS, { timeoutMs: 2_000 })).toMatchObject({
    ...{ outcome: 'rejected', code: 'invalid-content' },
  });
});

it.each([
  [
    'blocked bot',
    { kind: 'refused', status: 403, description: 'Forbidden: bot was blocked by the user' },
    'recipient-blocked',
  ],
  [
    'missing chat',
    { kind: 'refused', status: 400, description: 'Bad Request: chat not found' },
    'recipient-missing',
  ],
  ['revoked token', { kind: 'refused', status: 401, description: 'Unauthorized' }, 'credential-refused'],
] as const)('is rejected for good by a %s', async (_case, fault, code) => {
  simulator.faults.next(fault);
  expect(await send()).toMatchObject({ outcome: 'rejected', code, words: fault.description });
});

it('waits as long as the provider says', async () => {
  simulator.faults.next({ kind: 'too-many-requests', retryAfter: 3 });
  expect(await send()).toEqual({ outcome: 'rate-limited', retryAfterMs: 3_000 });
});

it.each([
  ['a server error after the message was taken', { kind: 'server-error', status: 502, accepted: true }],
  ['a server error before', { kind: 'server-error', status: 500, accepted: false }],
  ['a reset after the message was taken', { kind: 'reset', accepted: true }],
  ['a reset before', { kind: 'reset', accepted: false }],
  ['no answer at all', { kind: 'hang', accepted: true }],
  ['half an answer', { kind: 'truncated-answer', accepted: true }],
  ['a proxy page', { kind: 'not-json', status: 403 }],
] as const)('does not pretend to know after %s', async (_case, fault) => {
  simulator.faults.next(fault);
  expect(await send('hi', String(CHAT), 300)).toMatchObject({
    outcome: 'unknown',
    errorCode: expect.any(String),
  });
});

it('believes nothing of a connection reset at accept but what it saw of the session', async () => {
  simulator.faults.resetNextConnections();
  const result = await send();
  // Which of the two depends on whether the reset overtook the handshake; both are honest.
  expect(result.outcome).toMatch(/^(retry|unknown)$/);
  expect(simulator.sentTo(CHAT)).toEqual([]);
});

it('may be tried again when nobody listens: certainly not sent', async () => {
  const free = net.createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => free.once('listening', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  sender = new TelegramSender({ token: simulator.token, apiRoot: `http://127.0.0.1:${port}` });
  expect(await send()).toEqual({ outcome: 'retry', reason: 'ECONNREFUSED', certainlyNotSent: true });
});

it('may be tried again when the TLS session never stood: certainly not sent', async () => {
  const silent = net.createServer((socket) => socket.on('error', () => {}).resume()).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as AddressInfo;
  sender = new TelegramSender({ token: simulator.token, apiRoot: `https://127.0.0.1:${port}` });
  expect(await send('hi', String(CHAT), 300)).toEqual({
    outcome: 'retry',
    reason: 'timeout',
    certainlyNotSent: true,
  });
  silent.close();
});

it('refuses what Telegram would refuse without asking it', async () => {
  expect(await send('x'.repeat(4_096))).toMatchObject({ outcome: 'sent' });
  expect(await send('x'.repeat(4_097))).toMatchObject({ outcome: 'rejected', code: 'invalid-content' });
  expect(simulator.log).toHaveLength(1);
});

it('shows typing, and does not mind when it cannot', async () => {
  await sender.typing(String(CHAT));
  simulator.faults.next({ kind: 'server-error', status: 500, accepted: false });
  await sender.typing(String(CHAT));
  await sender.typing('999');
  expect(simulator.log.map(({ method, status }) => [method, status])).toEqual([
    ['sendChatAction', 200],
    ['sendChatAction', 500],
    ['sendChatAction', 400],
  ]);
});
