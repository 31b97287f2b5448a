import type { Mutant } from './mutant.js';

const LOOP = 'libs/messaging/src/consumer-loop.ts';
const THREAD = 'apps/review/api/src/coverage/inbound-message.consumer.ts';
const INBOX = 'apps/debouncer/src/inbox.repository.ts';
const NO_KEY = {
  file: 'apps/debouncer/src/inbox.migration.ts',
  find: 'event_id uuid PRIMARY KEY',
  replace: 'event_id uuid',
};
const NO_CONFLICT = { file: INBOX, find: '    ON CONFLICT (event_id) DO NOTHING\n', replace: '' };

/** Mistakes on the way in: accepting, deduplicating, ordering, acknowledging. */
export const INBOUND_MUTANTS: readonly Mutant[] = [
  {
    name: 'acknowledged before it is handled',
    edits: [
      {
        file: LOOP,
        find: `        crashpoint('handler.before');
        await run();`,
        replace: `        message.ack();
        crashpoint('handler.before');
        await run();`,
      },
      {
        file: LOOP,
        find: '      await this.throughOutages(first.message, () => handler.run(',
        replace:
          '      for (const { message } of part) message.ack();\n      await this.throughOutages(first.message, () => handler.run(',
      },
    ],
    faults: ['crash at debouncer:handler.before', 'crash at review:handler.before', 'kill debouncer'],
  },
  { name: 'no unique key in the inbox', edits: [NO_KEY, NO_CONFLICT], faults: ['late repeats'] },
  {
    name: 'looked up first, then stored',
    edits: [
      NO_KEY,
      NO_CONFLICT,
      {
        file: INBOX,
        find: '    const moved: { due_in_ms: number }[] = await this.dataSource.query(TAKE_IN, [\n      JSON.stringify(entries),',
        replace: `    const known: { event_id: string }[] = await this.dataSource.query(
      'SELECT event_id FROM inbox WHERE event_id = ANY($1)',
      [entries.map((entry) => entry.event_id)],
    );
    const ids = new Set(known.map((row) => row.event_id));
    // As on a busy machine: whoever is paused here for longer than the bus waits for it stores what was handed to another meanwhile.
    await new Promise((resolve) => setTimeout(resolve, 400));
    const moved: { due_in_ms: number }[] = await this.dataSource.query(TAKE_IN, [
      JSON.stringify(entries.filter((entry) => !ids.has(entry.event_id))),`,
      },
    ],
    faults: ['second debouncer', 'pause debouncer'],
    lastsMs: 9_000,
    runs: 6,
  },
  {
    name: 'published without a chain',
    edits: [
      {
        file: 'libs/messaging/src/chained-publisher.ts',
        find: '() => this.chain(event, facts, subject, deadline)',
        replace:
          '() => deadline > 0 ? this.unchained(event, facts, limitMs) : this.chain(event, facts, subject, deadline)',
      },
    ],
    faults: ['second debouncer', 'pause debouncer', 'pause debouncer'],
    // The second one has to be there while the first is paused.
    lastsMs: 5_000,
    runs: 10,
  },
  {
    name: 'a turn does not wait for the one before it',
    edits: [
      {
        file: 'apps/review/api/src/coverage/turn-closed.consumer.ts',
        find: '  if (!missing ||',
        replace: '  if (before.length >= 0 || !missing ||',
      },
    ],
    faults: ['crash at review:turn.before-commit'],
    rounds: 1,
    runs: 10,
  },
  {
    name: 'a thread may have a hole',
    edits: [
      {
        file: THREAD,
        find: '      await waitForEarlier(manager, conversation, burst);',
        replace: '      if (burst.length === 0) await waitForEarlier(manager, conversation, burst);',
      },
    ],
    faults: ['crash at review:handler.before', 'kill review', 'kill review'],
    runs: 8,
  },
  {
    name: 'a late repeat is taken for what was said last',
    edits: [
      {
        file: THREAD,
        find: '  const newest = fresh.at(-1);',
        replace: '  const newest = fresh.length < 0 ? fresh.at(-1) : burst.at(-1);',
      },
    ],
    faults: ['late repeats', 'kill dispatcher', 'telegram loses answers'],
    runs: 10,
  },
  {
    name: 'streams keep only what nobody has read',
    edits: [
      {
        file: 'libs/messaging/src/topology.ts',
        find: 'RetentionPolicy.Limits',
        replace: 'RetentionPolicy.Interest',
      },
    ],
    faults: ['telegram refuses for now', 'telegram is slow', 'kill dispatcher'],
    // The audit's own reader is interested too, until it has accounted for a message.
    env: { AUDIT_INTERVAL: '0.2', AUDIT_GRACE: '0.3' },
    runs: 6,
  },
  {
    name: 'the web chat answers before the bus has the message',
    edits: [
      {
        file: 'apps/ingest-web/src/messages/accept.service.ts',
        find: '      await this.publisher.publish(InboundMessage, facts, { limitMs: ACCEPT_LIMIT_MS });',
        replace:
          '      void this.publisher.publish(InboundMessage, facts, { limitMs: ACCEPT_LIMIT_MS }).catch(() => undefined);',
      },
    ],
    faults: ['kill nats', 'crash at ingest-web:intake.after-publish', 'pause nats'],
  },
  {
    name: 'the offset passes an update that was not published',
    edits: [
      {
        file: 'apps/ingest-telegram/src/polling/offset.policy.ts',
        find: '  const firstOpen = ids.findIndex((id) => !done.has(id));',
        replace: '  const firstOpen = done.size >= 0 ? -1 : 0;',
      },
    ],
    faults: ['kill nats', 'pause nats', 'kill nats'],
  },
  {
    name: 'the dedupe key lacks the chat',
    edits: [
      {
        file: 'libs/contracts/src/ids.ts',
        find: 'unambiguous([workspace, accountId, chat, providerMessageId, fact, revision])',
        replace:
          'unambiguous([workspace, accountId, chat.slice(0, 0), providerMessageId, fact, fact === "edited" ? revision : ""])',
      },
    ],
    faults: ['redis forgets'],
  },
  {
    name: 'analytics acknowledges before it has written',
    edits: [
      {
        file: 'apps/analytics-writer/src/event.consumer.ts',
        find: '      await this.events.store(batch);',
        replace: '      void this.events.store(batch).catch(() => undefined);',
      },
    ],
    faults: ['kill postgres', 'kill analytics-writer', 'kill postgres'],
    runs: 6,
  },
  {
    name: 'the outbox goes on behind its last number',
    edits: [
      {
        file: 'libs/persistence/src/outbox-relay.ts',
        find: '      const rows: (OutboxEvent & { seq: string })[] = await manager.query(CLAIM, [passedOver]);',
        replace: `      const due: (OutboxEvent & { seq: string })[] = await manager.query(CLAIM, [passedOver]);
      const last = Number(Reflect.get(this, 'lastSeq') ?? 0);
      const rows = due.filter(({ seq }) => Number(seq) > last);
      Reflect.set(this, 'lastSeq', Math.max(last, ...rows.map(({ seq }) => Number(seq))));`,
      },
    ],
    faults: ['redis forgets'],
  },
];
