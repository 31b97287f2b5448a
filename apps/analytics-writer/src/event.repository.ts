import type { Delivered } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { impersonal } from './impersonal.policy.js';

/** Column, its type, and where it comes from. One array a column: a batch is one statement of fixed shape. */
const COLUMNS: readonly [name: string, type: string, value: (one: Delivered) => unknown][] = [
  ['day', 'date', ({ event }) => new Date(event.time).toISOString().slice(0, 10)],
  ['event_id', 'uuid', ({ event }) => event.id],
  ['type', 'text', ({ event }) => event.type],
  ['version', 'smallint', ({ event }) => event.version],
  ['source', 'text', ({ event }) => event.source],
  ['at', 'timestamptz', ({ event }) => event.time],
  ['workspace', 'text', ({ event }) => event.workspace],
  ['channel', 'text', ({ event }) => event.channel],
  ['account_id', 'text', ({ event }) => event.accountId],
  ['conversation_id', 'text', ({ event }) => event.conversationId],
  ['contact_id', 'text', ({ event }) => event.contactId],
  ['correlation_id', 'uuid', ({ event }) => event.correlationId],
  ['causation_id', 'uuid', ({ event }) => event.causationId],
  ['stream', 'text', ({ delivery }) => delivery.stream],
  ['seq', 'bigint', ({ delivery }) => delivery.seq],
  ['data', 'jsonb', ({ event }) => JSON.stringify(impersonal(event.data))],
];

const NAMES = COLUMNS.map(([name]) => name).join(', ');
const ARRAYS = COLUMNS.map(([, type], index) => `$${index + 1}::${type}[]`).join(', ');
const STORE = `INSERT INTO event (${NAMES}) SELECT * FROM unnest(${ARRAYS}) ON CONFLICT (day, event_id) DO NOTHING`;

/** Every event once, however often and in whatever batches it comes (AN-01). */
@Injectable()
export class EventRepository {
  constructor(private readonly dataSource: DataSource) {}

  async store(batch: readonly Delivered[]): Promise<void> {
    await this.dataSource.query(
      STORE,
      COLUMNS.map(([, , value]) => batch.map((one) => value(one) ?? null)),
    );
  }
}
