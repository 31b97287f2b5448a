import { randomUUID } from 'node:crypto';
import { InboundMessage, InboundStatus, ReviewOpened } from '@countersign/contracts';
import { applyTopology } from '@countersign/messaging';
import { openDataSource } from '@countersign/persistence';
import { buildService, HealthRegistry } from '@countersign/runtime';
import { BusProbe, eventually, ThrowawayServers } from '@countersign/testing';
import type { INestApplication } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { AnalyticsWriterModule } from './analytics-writer.module.js';
import { AnalyticsWriterConfig } from './config.js';
import { EventRepository } from './event.repository.js';
import { SCHEMA } from './migrations.js';

let servers: ThrowawayServers;
let probe: BusProbe;
let databaseUrl: string;
let service: INestApplication;
let dataSource: DataSource;

const FACTS = {
  workspace: 'main',
  channel: 'webchat',
  accountId: 'webchat-main',
  conversationId: `c_${'a'.repeat(20)}`,
  contactId: `p_${'b'.repeat(20)}`,
} as const;

beforeAll(async () => {
  servers = await ThrowawayServers.start('nats', 'postgres');
  databaseUrl = await servers.database(SCHEMA);
  dataSource = await openDataSource({ app: 'analytics-writer', schema: 'analytics' }, databaseUrl);
  probe = await BusProbe.connect(servers.nats);
  await start();
});
afterAll(async () => {
  await probe.close();
  await service.close();
  await dataSource.destroy();
  await servers.stop();
});

async function start(): Promise<void> {
  service = await buildService(
    { app: 'analytics-writer', config: AnalyticsWriterConfig, module: AnalyticsWriterModule },
    { ...servers.env, ANALYTICS_DATABASE_URL: databaseUrl, AUDIT_INTERVAL: '0.4', AUDIT_GRACE: '1' },
  );
}

const opened = (): Promise<unknown> =>
  probe.publish('review', ReviewOpened, {
    ...FACTS,
    id: randomUUID(),
    data: { itemId: randomUUID(), generation: 1, actor: 'system' },
  });
const status = (id: string, code: string): Promise<unknown> =>
  probe.publish('ingest-web', InboundStatus, {
    ...FACTS,
    id,
    data: { bubbleId: randomUUID(), status: 'failed', at: '2026-11-24T10:00:00Z', code },
  });
const rows = async (): Promise<number> => {
  const [{ count }] = await dataSource.query('SELECT count(*)::int AS count FROM event');
  return count;
};

test('every event is stored once (AN-01), with its envelope and without what is personal', async () => {
  const id = randomUUID();
  await probe.publish('ingest-web', InboundMessage, {
    ...FACTS,
    id,
    time: new Date('2026-11-24T23:59:59.500Z'),
    data: {
      fact: 'received',
      kind: 'text',
      text: 'CANARY words',
      attachments: [],
      chat: 'CANARY chat',
      providerMessageId: 'CANARY id',
      sender: { id: 'CANARY sender', name: 'CANARY name' },
      providerTime: '2026-11-24T23:59:59Z',
      providerSequence: 1,
      receivedAt: '2026-11-24T23:59:59Z',
      flags: [],
    },
  });
  await eventually(async () => (await rows()) === 1);
  const [row] = await dataSource.query('SELECT *, day::text AS day FROM event WHERE event_id = $1', [id]);
  expect(row).toMatchObject({
    day: '2026-11-24',
    type: 'inbound.message',
    version: 1,
    source: 'ingest-web',
    workspace: 'main',
    channel: 'webchat',
    conversation_id: FACTS.conversationId,
    contact_id: FACTS.contactId,
    stream: 'INBOUND',
    data: { fact: 'received', kind: 'text', providerSequence: 1 },
  });
  expect(JSON.stringify(row)).not.toContain('CANARY');
});

test('a burst is stored whole; an event handed out again is not counted again', async () => {
  const before = await rows();
  await Promise.all(Array.from({ length: 300 }, opened));
  await eventually(async () => (await rows()) === before + 300);
  const event = {
    ...FACTS,
    id: randomUUID(),
    type: 'review.opened',
    version: 1,
    source: 'review',
    time: new Date().toISOString(),
    correlationId: randomUUID(),
    data: {},
  };
  const delivered = { event, delivery: { stream: 'TURNS', seq: 1, attempt: 2 } };
  await service.get(EventRepository).store([delivered, delivered]);
  await service.get(EventRepository).store([delivered]);
  expect(await rows()).toBe(before + 301);
});

test('AN-01: one poison event becomes a dead letter alone; its neighbours in the batch are stored', async () => {
  const before = await rows();
  const letters = await probe.deadLetters();
  await service.close();
  const poison = randomUUID();
  await Promise.all(Array.from({ length: 20 }, (_, index) => status(randomUUID(), `code-${index}`)));
  await status(poison, 'not\u0000storable');
  await Promise.all(Array.from({ length: 20 }, (_, index) => status(randomUUID(), `code-${index}`)));
  await start();
  await eventually(async () => (await rows()) === before + 40);
  await eventually(async () => (await probe.deadLetters()) === letters + 1);
});

test('AN-01: with its database away nothing is lost: it catches up when the database is back', async () => {
  const before = await rows();
  const letters = await probe.deadLetters();
  await servers.control('postgres', 'kill');
  await Promise.all(Array.from({ length: 30 }, opened));
  await new Promise((resolve) => setTimeout(resolve, 500));
  await servers.control('postgres', 'start');
  await eventually(async () => (await rows()) === before + 30, { withinMs: 20_000 });
  expect(await probe.deadLetters()).toBe(letters);
});

const auditSays = async (): Promise<string | undefined> =>
  (await service.get(HealthRegistry).answer('analytics-writer')).audit.analytics_gap;
const vouchedForAll = (): Promise<unknown> =>
  eventually(
    async () => {
      const left = ['INBOUND', 'TURNS', 'OUTBOUND'] as const;
      const open = left.map((stream) => probe.unacknowledged(stream, 'analytics-writer-audit'));
      return (await Promise.all(open)).every((count) => count === 0);
    },
    { withinMs: 20_000, what: 'the vouching' },
  );

test('everything above, the dead letter included, is accounted for: the gap is 0 (OB-08)', async () => {
  await vouchedForAll();
  await eventually(async () => (await auditSays()) === 'ok', { what: 'the clean number' });
});

test('events a consumer was made to pass over are a gap, until they are read from the stream again (F29)', async () => {
  await service.close();
  await Promise.all(Array.from({ length: 3 }, opened));
  await probe.passOver('TURNS', 'analytics-writer');
  await start();
  await eventually(async () => (await auditSays()) === '3', { withinMs: 20_000, what: 'the gap' });
  // The runbook: the consumer is deleted, and the migrate step makes it again, from the beginning.
  await service.close();
  await probe.deleteConsumer('TURNS', 'analytics-writer');
  await applyTopology(servers.nats);
  await start();
  await vouchedForAll();
  await eventually(async () => (await auditSays()) === 'ok', { what: 'the clean number' });
});
