import { randomUUID } from 'node:crypto';
import {
  ContextAnswer,
  InboundMessage,
  ReplyApproved,
  ReplyResolved,
  ReplySent,
  rpcSubject,
} from '@countersign/contracts';
import { connectNats, Rpc, type NatsConnection } from '@countersign/messaging';
import { buildService } from '@countersign/runtime';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import { RapportWriterConfig } from './config.js';
import { HistoryRepository } from './history.repository.js';
import { SCHEMA } from './migrations.js';
import { RapportWriterModule } from './rapport-writer.module.js';

let servers: ThrowawayServers;
let probe: BusProbe;
let connection: NatsConnection;
let rpc: Rpc;
let service: INestApplication;
let people = 0;

beforeAll(async () => {
  servers = await ThrowawayServers.start('nats', 'postgres', 'redis');
  const env = {
    ...servers.env,
    RAPPORT_DATABASE_URL: await servers.database(SCHEMA),
    REDIS_URL: servers.redisUrl,
  };
  service = await buildService(
    { app: 'rapport-writer', config: RapportWriterConfig, module: RapportWriterModule },
    { ...env, MAX_HISTORY_LENGTH: '50', MAX_CONTEXT_SIZE_KB: '100' },
  );
  probe = await BusProbe.connect(servers.nats);
  connection = await connectNats(servers.nats, 'test');
  rpc = new Rpc(connection, 'supervisor');
});
afterAll(async () => {
  await connection.drain();
  await probe.close();
  await service.close();
  await servers.stop();
});

/** A contact with one conversation, and our hands on both ends of it. */
function person() {
  people += 1;
  const letters = `${'a'.repeat(18)}${'abcdefghij'[Math.floor(people / 10)]}${'abcdefghij'[people % 10]}`;
  const ids = {
    workspace: 'main',
    channel: 'webchat' as const,
    accountId: 'webchat-main',
    conversationId: `c_${letters}`,
    contactId: `p_${letters}`,
  };
  let messages = 0;
  const says = (text: string, more: Partial<InboundMessage> = {}): Promise<unknown> => {
    messages += 1;
    const data: InboundMessage = {
      fact: 'received',
      kind: 'text',
      text,
      attachments: [],
      chat: 'chat',
      providerMessageId: String(messages),
      sender: { id: 'visitor', name: 'Ada' },
      providerTime: new Date(Date.UTC(2026, 10, 24, 10, 0, messages)).toISOString(),
      providerSequence: messages,
      receivedAt: new Date().toISOString(),
      flags: [],
      ...more,
    };
    return probe.publish('ingest-web', InboundMessage, { ...ids, id: randomUUID(), data });
  };
  const approved = (replyId: string, ...said: string[]): Promise<unknown> =>
    probe.publish('review', ReplyApproved, {
      ...ids,
      id: randomUUID(),
      data: {
        replyId,
        ordinal: 1,
        bubbles: said.map((text) => ({ text })),
        digest: 'a'.repeat(64),
        recipient: {
          channel: 'webchat',
          accountId: 'webchat-main',
          conversationId: ids.conversationId,
          address: 'chat',
        },
        seenThrough: { eventId: randomUUID(), seq: 1 },
        policyVersion: '1',
        turnIds: [],
        approval: {
          approvedBy: 'person:1',
          approvedAt: new Date().toISOString(),
          freshness: 'exact',
          signature: 'a'.repeat(86),
        },
      },
    });
  const sent = (replyId: string): Promise<unknown> =>
    probe.publish('dispatcher', ReplySent, {
      ...ids,
      id: randomUUID(),
      data: {
        replyId,
        ordinal: 1,
        bubbles: [
          {
            bubbleId: randomUUID(),
            position: 0,
            state: 'sent',
            attempts: 1,
            sentAt: '2026-11-24T12:00:00.000Z',
          },
        ],
      },
    });
  const resolved = (replyId: string, states: ('sent' | 'cancelled')[]): Promise<unknown> =>
    probe.publish('dispatcher', ReplyResolved, {
      ...ids,
      id: randomUUID(),
      data: {
        replyId,
        ordinal: 1,
        bubbles: states.map((state, position) => ({
          bubbleId: randomUUID(),
          position,
          state,
          attempts: 1,
          attemptedAt: '2026-11-24T12:00:00.000Z',
        })),
        verdict: states.includes('sent') ? 'arrived' : 'dropped',
        by: 'person:1',
        at: '2026-11-24T12:30:00.000Z',
      },
    });
  const known = (): Promise<ContextAnswer> =>
    rpc.request(
      rpcSubject('rapport-writer', 'context'),
      { workspace: 'main', contactId: ids.contactId, conversationId: ids.conversationId },
      { limitMs: 2_000, answer: ContextAnswer },
    );
  const texts = async (): Promise<string[]> => (await known()).history.map(({ text }) => text);
  const remembers = (expected: string[]): Promise<boolean> =>
    eventually(async () => JSON.stringify(await texts()) === JSON.stringify(expected));
  return { ids, says, approved, sent, resolved, known, texts, remembers };
}

test('an unknown contact has an empty past, not an error', async () => {
  expect(await person().known()).toEqual({ messageCount: 0, history: [], compacted: false });
});

test('what a contact said is remembered in order, with name, language and first and last time', async () => {
  const ada = person();
  await ada.says('Hola');
  await ada.says('¿A qué hora es el desayuno mañana?');
  await ada.says('', { kind: 'image', text: undefined, attachments: [{ kind: 'image' }] });
  await ada.remembers(['Hola', '¿A qué hora es el desayuno mañana?', '[image]']);
  expect(await ada.known()).toMatchObject({
    displayName: 'Ada',
    language: 'es',
    messageCount: 3,
    firstSeenAt: '2026-11-24T10:00:01.000Z',
    lastSeenAt: '2026-11-24T10:00:03.000Z',
  });
});

test('an edit replaces the wording, a deletion takes it back, and a late original changes neither', async () => {
  const ada = person();
  await ada.says('second thoughts', { fact: 'edited', providerMessageId: 'x' });
  await ada.says('private', { providerMessageId: 'y' });
  await ada.says('', { fact: 'deleted', providerMessageId: 'y', text: undefined });
  await ada.says('done');
  await ada.remembers(['second thoughts', 'done']);
  // The original, handed out again after its edit: its stream sequence is the older one.
  await service
    .get(HistoryRepository)
    .contactSaid(
      ada.ids,
      [{ saidId: 'x', text: 'first thoughts', at: '2026-11-24T10:00:01Z', revision: 0, deleted: false }],
      { from: '2026-11-24T10:00:01Z', until: '2026-11-24T10:00:01Z' },
    );
  expect(await ada.texts()).toEqual(['second thoughts', 'done']);
});

test('what is said in one go is remembered as if it had been said one by one', async () => {
  const ada = person();
  await Promise.all(
    Array.from({ length: 40 }, (_, n) => ada.says(`message ${n}`, { providerMessageId: `m${n}` })),
  );
  await ada.says('message 39, corrected', { fact: 'edited', providerMessageId: 'm39' });
  await ada.says('', { fact: 'deleted', providerMessageId: 'm0', text: undefined });
  await eventually(async () => (await ada.texts()).length === 39, { what: 'all but the deleted one' });
  expect(await ada.texts()).toContain('message 39, corrected');
  expect(await ada.texts()).not.toContain('message 0');
});

test.each(['approved first', 'sent first'])(
  'only what was sent is remembered as said by us, %s',
  async (order) => {
    const ada = person();
    const [kept, never] = [randomUUID(), randomUUID()];
    await ada.says('Is there wifi?');
    await ada.approved(never, 'Never sent.');
    const halves = [() => ada.approved(kept, 'Wi-Fi is free.'), () => ada.sent(kept)];
    for (const half of order === 'sent first' ? halves.reverse() : halves) await half();
    await ada.sent(kept);
    await ada.remembers(['Is there wifi?', 'Wi-Fi is free.']);
    expect((await ada.known()).history.at(-1)).toEqual({
      role: 'business',
      text: 'Wi-Fi is free.',
      at: '2026-11-24T12:00:00.000Z',
    });
  },
);

test.each(['approved first', 'resolved first'])(
  'of a reply nobody knew of, only what counts as sent in the end is remembered, %s (DS-04)',
  async (order) => {
    const ada = person();
    const [partly, dropped] = [randomUUID(), randomUUID()];
    await ada.says('How do I get there?');
    await ada.approved(dropped, 'Given up.');
    await ada.resolved(dropped, ['cancelled']);
    const halves = [
      () => ada.approved(partly, 'Take tram 4.', 'Get off at the park.'),
      () => ada.resolved(partly, ['sent', 'cancelled']),
    ];
    for (const half of order === 'resolved first' ? halves.reverse() : halves) await half();
    await ada.remembers(['How do I get there?', 'Take tram 4.']);
    expect((await ada.known()).history.at(-1)).toMatchObject({ at: '2026-11-24T12:00:00.000Z' });
  },
);

test('the fifty newest are told, and a history over 100 KB says that it was shortened', async () => {
  const ada = person();
  for (let index = 0; index < 51; index += 1) await ada.says(`message ${index}`);
  await eventually(async () => (await ada.known()).messageCount === 51);
  expect((await ada.texts())[0]).toBe('message 1');
  for (let index = 0; index < 3; index += 1) await ada.says('x'.repeat(40_000));
  await eventually(async () => (await ada.known()).messageCount === 54);
  const { history, compacted } = await ada.known();
  expect(compacted).toBe(true);
  expect(history).toHaveLength(2);
});

test('an answer is from the cache until something new is said, and right without Redis', async () => {
  const ada = person();
  await ada.says('one');
  await ada.remembers(['one']);
  await ada.known();
  await servers.control('redis', 'kill');
  await ada.says('two');
  await ada.remembers(['one', 'two']);
  await servers.control('redis', 'start');
  await ada.says('three');
  await ada.remembers(['one', 'two', 'three']);
  // A stale answer must not come back once Redis is there again.
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await ada.texts()).toEqual(['one', 'two', 'three']);
});

test('with its database away a question is refused at once, and nothing said meanwhile is lost', async () => {
  const ada = person();
  await ada.says('before');
  await ada.remembers(['before']);
  await servers.control('redis', 'kill');
  await servers.control('postgres', 'kill');
  await expect(ada.known()).rejects.toMatchObject({ name: 'RpcFailed' });
  await ada.says('meanwhile');
  await servers.control('postgres', 'start');
  await servers.control('redis', 'start');
  await ada.remembers(['before', 'meanwhile']);
});
