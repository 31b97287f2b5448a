import { conversationIdOf, inboundEventId, InboundMessage, subjectOf } from '@countersign/contracts';
import { eventually, ThrowawayServers } from '@countersign/testing';
import { jetstream, jetstreamManager, type JetStreamManager } from '@nats-io/jetstream';
import {
  ChainedPublisher,
  connectNats,
  EventPublisher,
  JetStreamDoor,
  NotPublishedInTime,
  type EventFacts,
  type NatsConnection,
} from '../src/index.js';

let servers: ThrowawayServers;
let connection: NatsConnection;
let manager: JetStreamManager;
let chats = 0;

beforeAll(async () => {
  servers = await ThrowawayServers.start('nats');
  connection = await connectNats(servers.nats, 'test');
  manager = await jetstreamManager(connection);
});
afterAll(async () => {
  await connection.close();
  await servers.stop();
});

/** One ingest process: each knows only what it published itself. */
const process = () =>
  new ChainedPublisher(
    new EventPublisher(jetstream(connection), 'ingest-telegram'),
    new JetStreamDoor(connection, manager),
  );

function facts(chat: number, message: number): EventFacts<InboundMessage> {
  const at = {
    workspace: 'main',
    channel: 'telegram' as const,
    accountId: 'telegram-main',
    chat: String(chat),
  };
  const providerMessageId = String(message);
  const now = new Date().toISOString();
  const data: InboundMessage = {
    fact: 'received',
    kind: 'text',
    text: `message ${message}`,
    attachments: [],
    flags: [],
    chat: at.chat,
    providerMessageId,
    sender: { id: at.chat },
    providerTime: now,
    providerSequence: message,
    receivedAt: now,
  };
  return {
    id: inboundEventId({ ...at, providerMessageId, fact: 'received', revision: '0' }),
    workspace: at.workspace,
    channel: at.channel,
    accountId: at.accountId,
    conversationId: conversationIdOf('a-key-of-this-spec-only', at),
    data,
  };
}

/** What the stream has of a chat: its own sequence, the header, and what the message says came before. */
async function chainOf(chat: number) {
  const subject = subjectOf({ type: 'inbound.message', version: 1, ...facts(chat, 0) });
  const { state } = await manager.streams.info('INBOUND');
  const chain: { seq: number; header: string; prev?: number; unchained?: boolean; sequence: number }[] = [];
  for (let seq = 1; seq <= state.last_seq; seq++) {
    const message = await manager.streams.getMessage('INBOUND', { seq });
    if (message?.subject !== subject) continue;
    const { data } = message.json<{ data: InboundMessage }>();
    const { prev, unchained, providerSequence: sequence } = data;
    chain.push({ seq, header: message.header.get('Cs-Prev'), prev, unchained, sequence });
  }
  return chain;
}

it('each message of a conversation names the one before it, in event and header (IN-05)', async () => {
  const chat = ++chats;
  const publisher = process();
  const numbers = Array.from({ length: 20 }, (_, number) => number);
  await Promise.all(numbers.map((number) => publisher.publish(InboundMessage, facts(chat, number))));
  const chain = await chainOf(chat);
  expect(chain.map(({ sequence }) => sequence)).toEqual(numbers);
  expect(chain.map(({ prev }) => prev)).toEqual([0, ...chain.slice(0, -1).map(({ seq }) => seq)]);
  expect(chain.map(({ header }) => header)).toEqual(chain.map(({ prev }) => String(prev)));
});

it('several processes racing for one conversation keep the chain, or say where they could not', async () => {
  const chat = ++chats;
  const publishers = [process(), process(), process()];
  const numbers = Array.from({ length: 60 }, (_, number) => number);
  const published = await Promise.all(
    numbers.map((number) =>
      (publishers[number % 3] as ChainedPublisher).publish(InboundMessage, facts(chat, number)),
    ),
  );
  const chain = await chainOf(chat);
  expect(chain).toHaveLength(60);
  const before = [0, ...chain.map(({ seq }) => seq)];
  for (const [index, { prev, unchained, header }] of chain.entries()) {
    if (unchained) expect([prev, header]).toEqual([undefined, '']);
    else expect(prev).toBe(before[index]);
  }
  expect(published.filter(({ unchained }) => unchained)).toHaveLength(
    chain.filter(({ unchained }) => unchained).length,
  );
});

it('a copy of a message is a duplicate and does not break what follows', async () => {
  const chat = ++chats;
  const publisher = process();
  const first = await publisher.publish(InboundMessage, facts(chat, 1));
  await publisher.publish(InboundMessage, facts(chat, 2));
  const copy = await publisher.publish(InboundMessage, facts(chat, 1));
  expect(copy).toEqual({ seq: first.seq, duplicate: true, unchained: false });
  expect(await process().publish(InboundMessage, facts(chat, 1))).toEqual(copy);
  const last = await publisher.publish(InboundMessage, facts(chat, 3));
  expect(last.unchained).toBe(false);
  const chain = await chainOf(chat);
  expect(chain.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(chain[2]?.prev).toBe(chain[1]?.seq);
});

it('answers within its limit when the stream does not, and the same event lands once afterwards', async () => {
  const chat = ++chats;
  const publisher = process();
  await publisher.publish(InboundMessage, facts(chat, 1));
  await servers.control('nats', 'stop');
  const failed = [2, 3].map((number) =>
    publisher.publish(InboundMessage, facts(chat, number), { limitMs: 300 }),
  );
  for (const outcome of await Promise.allSettled(failed)) expect(outcome.status).toBe('rejected');
  await expect(process().publish(InboundMessage, facts(chat, 4), { limitMs: 300 })).rejects.toBeInstanceOf(
    NotPublishedInTime,
  );
  await servers.control('nats', 'start');
  for (const number of [2, 3]) {
    // As a channel does that was told "not yet": the same again, until it is taken.
    const again = () => publisher.publish(InboundMessage, facts(chat, number), { limitMs: 1_000 });
    await eventually(again, { withinMs: 15_000 });
  }
  expect((await chainOf(chat)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
});

test('a flood of one conversation is stored in its order, flagged as unchained; what follows is chained to its end (IN-05, IN-09)', async () => {
  const chat = ++chats;
  const publisher = process();
  const first = await publisher.publish(InboundMessage, facts(chat, 1));
  const burst = Array.from({ length: 200 }, (_, index) => facts(chat, index + 2));
  const settled = await publisher.publishBurst(InboundMessage, burst);
  const seqs = settled.map((result) => (result.status === 'fulfilled' ? result.value.seq : NaN));
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
  expect(seqs[0]).toBeGreaterThan(first.seq);
  const after = await publisher.publish(InboundMessage, facts(chat, 300));
  const stored = await manager.streams.getMessage('INBOUND', { seq: after.seq });
  expect(stored?.header.get('Cs-Prev')).toBe(String(seqs.at(-1)));
  expect(settled.every((result) => result.status === 'fulfilled' && result.value.unchained)).toBe(true);
});
