import type { EntityManager } from 'typeorm';

/** An event as it will be published; `EncodedEvent` of messaging fits. */
export interface OutboxEvent {
  id: string;
  subject: string;
  headers: Record<string, string>;
  payload: string;
}

/** Events written in the state's own transaction: the click or the timer and its event commit together or not at all. */
export const Outbox = {
  /** DDL of the table, for a service's first migration. Order is kept per literal subject. */
  table: `CREATE TABLE outbox (
            seq bigserial PRIMARY KEY,
            id uuid NOT NULL UNIQUE,
            subject text NOT NULL,
            headers jsonb NOT NULL,
            payload text NOT NULL,
            available_at timestamptz NOT NULL,
            state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'published')),
            published_at timestamptz
          );
          CREATE INDEX outbox_pending ON outbox (available_at) WHERE state = 'pending';
          CREATE INDEX outbox_pending_subject ON outbox (subject, seq) WHERE state = 'pending';
          CREATE INDEX outbox_published ON outbox (published_at) WHERE state = 'published';`,

  /** Adds an event; the same id twice is once. `delayMs` is the time in which it can still be cancelled. */
  async add(
    manager: EntityManager,
    event: OutboxEvent,
    { delayMs = 0 }: { delayMs?: number } = {},
  ): Promise<void> {
    await manager.query(
      `INSERT INTO outbox (id, subject, headers, payload, available_at)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5::float8 / 1000)) ON CONFLICT (id) DO NOTHING`,
      [event.id, event.subject, JSON.stringify(event.headers), event.payload, delayMs],
    );
  },

  /** Adds many at once, in this order. */
  async addAll(manager: EntityManager, events: readonly OutboxEvent[]): Promise<void> {
    if (events.length === 0) return;
    await manager.query(
      `INSERT INTO outbox (id, subject, headers, payload, available_at)
       SELECT id, subject, headers, payload, now()
       FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::text[]) WITH ORDINALITY AS e(id, subject, headers, payload, place)
       ORDER BY place ON CONFLICT (id) DO NOTHING`,
      [
        events.map(({ id }) => id),
        events.map(({ subject }) => subject),
        events.map(({ headers }) => JSON.stringify(headers)),
        events.map(({ payload }) => payload),
      ],
    );
  },

  /** Takes an event back that is not yet due. False when it has left or is leaving: then it stands. */
  async cancel(manager: EntityManager, id: string): Promise<boolean> {
    const [, count]: [unknown, number] = await manager.query(
      `DELETE FROM outbox WHERE id = $1 AND state = 'pending' AND available_at > clock_timestamp()`,
      [id],
    );
    return count > 0;
  },
};
