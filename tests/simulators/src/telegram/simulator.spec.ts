import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from './chat-book.js';
import { MESSAGE_CONTENT, type SimulatedKind } from './message-kinds.js';
import { RequestSchema } from './request-schema.js';
import { startTelegramSimulator, type TelegramSimulator } from './simulator.js';
import type { Update } from './update-queue.js';

interface Reply {
  ok: boolean;
  error_code?: number;
  description?: string;
  parameters?: Json;
  result: Update[] & Json;
}

let simulator: TelegramSimulator;
beforeEach(async () => {
  simulator = await startTelegramSimulator({ webhookPause: 10 });
});
afterEach(() => simulator.stop());

async function call(method: string, params: Json = {}, token = simulator.token): Promise<Reply> {
  const answer = await fetch(`${simulator.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return (await answer.json()) as Reply;
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 400 && !condition(); i += 1) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(condition()).toBe(true);
}

describe('polling', () => {
  it('gives an update again until a higher offset confirms it', async () => {
    simulator.say(1, 'one');
    simulator.say(1, 'two');
    const first = (await call('getUpdates')).result;
    expect(first).toHaveLength(2);
    expect((await call('getUpdates', { limit: 1 })).result).toEqual([first[0]]);
    const offset = (first[0]?.update_id ?? 0) + 1;
    expect((await call('getUpdates', { offset })).result).toEqual([first[1]]);
    expect((await call('getUpdates')).result).toEqual([first[1]]);
  });

  it('answers a waiting poll as soon as somebody writes', async () => {
    const waiting = call('getUpdates', { timeout: 30 });
    setTimeout(() => simulator.say(1, 'hello'), 20);
    expect((await waiting).result).toHaveLength(1);
  });

  it('ends the first poll with 409 when a second one starts', async () => {
    const first = call('getUpdates', { timeout: 30 });
    await until(() => simulator.log.length === 1);
    const second = call('getUpdates', { timeout: 1 });
    expect(await first).toMatchObject({
      error_code: 409,
      description: expect.stringContaining('terminated'),
    });
    expect((await second).ok).toBe(true);
  });

  it('refuses to poll with 409 while a webhook is set', async () => {
    await call('setWebhook', { url: 'http://127.0.0.1:9/' });
    expect(await call('getUpdates')).toMatchObject({ error_code: 409 });
    await call('deleteWebhook');
    expect((await call('getUpdates')).ok).toBe(true);
  });

  it('gives reactions only to a bot that asked for them', async () => {
    const { message } = simulator.say(1, 'one');
    expect(simulator.react(1, message.message_id, '👍').updateId).toBeUndefined();
    await call('getUpdates', { allowed_updates: ['message', 'message_reaction'] });
    expect(simulator.react(1, message.message_id, '👍').updateId).toBeDefined();
  });
});

describe('people and messages', () => {
  it('counts message ids per chat', () => {
    expect(simulator.say(1, 'a').message.message_id).toBe(simulator.say(2, 'b').message.message_id);
  });

  it('makes only updates that fit the published description, but for the kind from the future', async () => {
    const schema = new RequestSchema();
    if (!schema.available) return;
    const wanted = ['message', 'edited_message', 'callback_query', 'message_reaction', 'my_chat_member'];
    await call('getUpdates', { allowed_updates: wanted });
    const kinds = Object.keys(MESSAGE_CONTENT).filter((kind) => kind !== 'from_the_future');
    for (const kind of kinds) simulator.sendKind(1, kind as SimulatedKind);
    simulator.say({ id: 2, firstName: 'Ada', languageCode: 'en' }, 'hi');
    simulator.edit(2, 1, 'hi!');
    simulator.tap(2, 'yes', 'Yes please');
    simulator.react(2, 1, '👍');
    simulator.block(2);
    const updates = (await call('getUpdates')).result;
    expect(updates).toHaveLength(kinds.length + 5);
    expect(updates.flatMap((update) => schema.problemsOfAnswer('Update', update))).toEqual([]);
  });

  it('serves the bytes of a file that was sent', async () => {
    const { message } = simulator.sendKind(1, 'document');
    const file = (await call('getFile', { file_id: (message.document as Json).file_id })).result;
    const bytes = await fetch(`${simulator.url}/file/bot${simulator.token}/${String(file.file_path)}`);
    expect(await bytes.text()).toContain('%PDF');
  });
});

describe('refusals', () => {
  it.each([
    ['an unknown chat', 9, 400, 'Bad Request: chat not found'],
    ['a person who blocked the bot', 5, 403, 'Forbidden: bot was blocked by the user'],
  ])('refuses to write to %s', async (_case, chat, status, words) => {
    simulator.block(5);
    expect(await call('sendMessage', { chat_id: chat, text: 'x' })).toMatchObject({
      error_code: status,
      description: words,
    });
  });

  it('answers 401 to a wrong token and to a revoked one', async () => {
    expect(await call('getMe', {}, '1:wrong')).toMatchObject({ error_code: 401 });
    simulator.acceptToken(false);
    expect(await call('getMe')).toMatchObject({ error_code: 401 });
  });

  it('records a request that does not fit the published description and answers 400', async () => {
    if (!simulator.schemaChecked) return;
    expect(await call('sendMessage', { chat_id: 1, message: 'x' })).toMatchObject({ error_code: 400 });
    expect(await call('sendPigeon')).toMatchObject({ error_code: 400 });
    expect(await call('sendMessage', { chat_id: 1, text: 'x', reply_parameters: { id: 1 } })).toMatchObject({
      ok: false,
    });
    expect(simulator.violations).toEqual([
      'sendMessage has no parameter message',
      'sendMessage needs text',
      'sendPigeon is not a method',
      'sendMessage.reply_parameters has no parameter id',
      'sendMessage.reply_parameters needs message_id',
    ]);
  });

  it('fails the chat it was told to fail and nobody else', async () => {
    simulator.say(1, 'a');
    simulator.say(2, 'b');
    simulator.faults.next({ kind: 'too-many-requests', retryAfter: 7 }, { method: 'sendMessage', chat: 1 });
    expect((await call('sendMessage', { chat_id: 2, text: 'x' })).ok).toBe(true);
    expect(await call('sendMessage', { chat_id: 1, text: 'x' })).toMatchObject({
      error_code: 429,
      parameters: { retry_after: 7 },
    });
    expect((await call('sendMessage', { chat_id: 1, text: 'x' })).ok).toBe(true);
    expect(simulator.sentTo(1)).toEqual(['x']);
  });

  it.each(['before', 'after'])('resets the connection %s the message was accepted', async (when) => {
    simulator.say(1, 'a');
    simulator.faults.next({ kind: 'reset', accepted: when === 'after' }, { chat: 1 });
    await expect(call('sendMessage', { chat_id: 1, text: 'x' })).rejects.toThrow();
    expect(simulator.sentTo(1)).toHaveLength(when === 'after' ? 1 : 0);
  });
});

describe('webhook', () => {
  it('delivers with the secret token and tries again until it gets a 2xx', async () => {
    const got: [string | undefined, Update][] = [];
    const receiver = http.createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const secret = request.headers['x-telegram-bot-api-secret-token'] as string | undefined;
        got.push([secret, JSON.parse(Buffer.concat(chunks).toString()) as Update]);
        response.writeHead(got.length < 3 ? 503 : 200).end();
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await call('setWebhook', { url, secret_token: 'open-sesame' });
    simulator.say(1, 'one');
    await until(() => simulator.unconfirmed.length === 0);
    expect(got.map(([secret]) => secret)).toEqual(['open-sesame', 'open-sesame', 'open-sesame']);
    expect(simulator.webhookAttempts.map((attempt) => attempt.status)).toEqual([503, 503, 200]);
    await new Promise((resolve) => receiver.close(resolve));
  });
});

it('can be driven over HTTP as from code', async () => {
  const say = await fetch(`${simulator.url}/control/say`, {
    method: 'POST',
    body: JSON.stringify({ chat: 1, text: 'by hand' }),
  });
  expect(await say.json()).toMatchObject({ ok: true, result: { message: { message_id: 1 } } });
  expect((await call('getUpdates')).result[0]).toMatchObject({ message: { text: 'by hand' } });
  expect(await (await fetch(simulator.url)).text()).toContain('<title>Telegram simulator</title>');
});
