import net from 'node:net';
import { freePort, eventually } from '@countersign/testing';
import { IngestWorld } from './ingest-world.js';

const SECRET = 'the-secret-of-this-spec';
let world: IngestWorld;
let hook: string;
let chats = 500;

beforeAll(async () => {
  world = await IngestWorld.open();
  const port = await freePort();
  hook = `http://127.0.0.1:${port}/webhooks/telegram/telegram-main`;
  await world.start({
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/`,
    TELEGRAM_WEBHOOK_SECRET: SECRET,
    WEBHOOK_PORT: String(port),
  });
  await eventually(async () => (await world.healths()).includes('green'));
});
afterAll(() => world.close());

const update = (chat: number, text = 'hi', id = chat) => ({
  update_id: id,
  message: {
    message_id: 1,
    date: Math.floor(Date.now() / 1000),
    chat: { id: chat, type: 'private' },
    from: { id: chat },
    text,
  },
});

function post(
  body: string | ReadableStream,
  headers: Record<string, string> = {},
  url = hook,
): Promise<Response> {
  const all = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET, ...headers };
  return fetch(url, { method: 'POST', headers: all, body, duplex: 'half' } as RequestInit);
}

it('Telegram is told where to call, with the secret, and what people write lands (CH-01, IN-01)', async () => {
  const chat = ++chats;
  world.telegram.say(chat, 'by webhook');
  world.telegram.edit(chat, 1, 'by webhook!');
  const messages = await world.messages(chat, 2);
  expect(messages.map(({ data }) => [data.fact, data.text])).toEqual([
    ['received', 'by webhook'],
    ['edited', 'by webhook!'],
  ]);
  await eventually(() => world.telegram.unconfirmed.length === 0);
  expect(world.telegram.webhookAttempts.every(({ status }) => status === 200)).toBe(true);
  expect(world.telegram.violations).toEqual([]);
});

it.each([
  ['no secret', { 'x-telegram-bot-api-secret-token': '' }, 401],
  ['a wrong secret', { 'x-telegram-bot-api-secret-token': 'x' }, 401],
  ['one flipped byte', { 'x-telegram-bot-api-secret-token': SECRET.replace('t', 'u') }, 401],
  ['another content type', { 'content-type': 'text/plain' }, 415],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
])('%s is refused with a %i and nothing is published (IN-01, IN-02)', async (_case, headers, status) => {
  const chat = ++chats;
  expect((await post(JSON.stringify(update(chat)), headers)).status).toBe(status);
  expect(await world.messagesOf(chat)).toEqual([]);
});

it.each([
  ['not JSON', '{"update_id": 1,', 400],
  ['empty', '', 400],
  ['no update', '{"hello": "world"}', 400],
  ['a list', '[]', 400],
  ['a number', '7', 400],
  ['not UTF-8', '\u00ff\u00fe{', 400],
  ['larger than 1 MiB', JSON.stringify(update(1, 'x'.repeat(1024 * 1024))), 413],
])('a body that is %s is refused, never a 5xx (IN-02, IN-08)', async (_case, body, status) => {
  expect((await post(body)).status).toBe(status);
});

it('a body without a declared length is counted while it arrives', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(64 * 1024));
  let sent = 0;
  const endless = new ReadableStream({
    pull: (controller) => (++sent > 64 ? controller.close() : controller.enqueue(chunk)),
  });
  const status = await post(endless).then(
    (answer) => answer.status,
    () => 413,
  );
  expect(status).toBe(413);
});

it('a wrong secret is refused before the body is read', async () => {
  const { port } = new URL(hook);
  const socket = net.connect(Number(port), '127.0.0.1');
  socket.write(
    'POST /webhooks/telegram/telegram-main HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n',
  );
  const answer = await new Promise<string>((resolve) =>
    socket.once('data', (data) => resolve(data.toString())),
  );
  socket.destroy();
  expect(answer).toMatch(/^HTTP\/1\.1 401/);
});

it('an unknown account is accepted and put aside, never given to another workspace (CH-10)', async () => {
  const chat = ++chats;
  const answer = await post(
    JSON.stringify(update(chat)),
    {},
    hook.replace('telegram-main', 'telegram-other'),
  );
  expect(answer.status).toBe(200);
  expect(await world.messagesOf(chat)).toEqual([]);
});

it('fifty copies at once are one message and fifty times 200 (IN-04)', async () => {
  const chat = ++chats;
  const body = JSON.stringify(update(chat));
  const answers = await Promise.all(Array.from({ length: 50 }, () => post(body)));
  expect(answers.map(({ status }) => status)).toEqual(Array<number>(50).fill(200));
  expect(await world.messagesOf(chat)).toHaveLength(1);
});

it('what cannot be read lands as unsupported, what names nobody is accepted and put aside', async () => {
  const chat = ++chats;
  const odd = { update_id: chat, message: { chat: { id: chat }, text: { not: 'text' } } };
  expect((await post(JSON.stringify(odd))).status).toBe(200);
  const [message] = await world.messages(chat, 1);
  expect(message?.data.kind).toBe('unsupported');
  expect((await post('{"update_id": 1, "void": {}}')).status).toBe(200);
});

it('without an ack of the bus within 800 ms Telegram is told to come again, and then it lands once (IN-02)', async () => {
  const chat = ++chats;
  await world.servers.control('nats', 'stop');
  expect((await post(JSON.stringify(update(chat)))).status).toBe(503);
  world.telegram.say(chat, 'from the real one', { message_id: 2 });
  await eventually(() => world.telegram.webhookAttempts.some(({ status }) => status === 503));
  await world.servers.control('nats', 'start');
  await eventually(() => world.telegram.unconfirmed.length === 0, { withinMs: 20_000 });
  const texts = (await world.messages(chat, 1)).map(({ data }) => data.text);
  expect(texts.filter((text) => text === 'from the real one')).toHaveLength(1);
});

it('has no other address', async () => {
  const { port } = new URL(hook);
  for (const path of ['/', '/webhooks/telegram', '/webhooks/telegram/telegram-main/x']) {
    expect((await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST' })).status).toBe(404);
  }
  expect((await fetch(hook)).status).toBe(404);
});
