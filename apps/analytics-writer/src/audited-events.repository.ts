import type { AuditedRows, StoredMessage } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The table's key begins with the day of the fact, which the headers do not say: it is nearly always the day of storing or the one
 * before or after. Looking there needs no index of its own on the path of every event.
 */
const NEAR = { before: 1, after: 1 };
/** What a channel repeats, or an outbox held back, is older: asked only for what is not near. */
const FAR = { before: 15, after: 2 };

const STORED = `
  SELECT m.seq FROM unnest($1::bigint[], $2::uuid[], $3::date[]) AS m(seq, event_id, day)
  WHERE EXISTS (SELECT 1 FROM generate_series(-$4::integer, $5::integer) AS d(days)
                JOIN event e ON e.day = m.day + d.days AND e.event_id = m.event_id)`;
const BURIED = 'SELECT seq FROM event_tombstone WHERE stream = $1 AND seq = ANY($2)';

/** What the table of events says of stored messages. */
@Injectable()
export class AuditedEvents implements AuditedRows {
  constructor(private readonly dataSource: DataSource) {}

  async present(messages: readonly StoredMessage[]): Promise<ReadonlySet<number>> {
    const present = await this.stored(messages, NEAR);
    const others = messages.filter(({ seq }) => !present.has(seq));
    const [first] = others;
    if (!first) return present;
    const buried: { seq: string }[] = await this.dataSource.query(BURIED, [
      first.stream,
      others.map(({ seq }) => seq),
    ]);
    const far = await this.stored(others, FAR);
    return new Set([...present, ...far, ...buried.map(({ seq }) => Number(seq))]);
  }

  async bury(letters: readonly { stream: string; seq: number }[]): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO event_tombstone (stream, seq) SELECT * FROM unnest($1::text[], $2::bigint[]) ON CONFLICT DO NOTHING`,
      [letters.map(({ stream }) => stream), letters.map(({ seq }) => seq)],
    );
  }

  private async stored(messages: readonly StoredMessage[], days: typeof NEAR): Promise<Set<number>> {
    const named = messages.filter(({ eventId }) => UUID.test(eventId));
    const rows: { seq: string }[] = await this.dataSource.query(STORED, [
      named.map(({ seq }) => seq),
      named.map(({ eventId }) => eventId),
      named.map(({ storedAt }) => storedAt.toISOString().slice(0, 10)),
      days.before,
      days.after,
    ]);
    return new Set(rows.map(({ seq }) => Number(seq)));
  }
}
