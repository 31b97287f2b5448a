import type { EntityManager } from 'typeorm';

/** Rows older than this can no longer be repeated by any channel (WhatsApp retries for 7 days). */
const KEPT_DAYS = 8;

/** Makes a consumer idempotent: the row is written in the same transaction as the effect. */
export const SeenEvents = {
  /** DDL of the table, for a service's first migration. */
  table: `CREATE TABLE inbox_seen (event_id uuid PRIMARY KEY, at timestamptz NOT NULL DEFAULT now());
          CREATE INDEX inbox_seen_at ON inbox_seen (at);`,

  /** True the first time this service sees the event; false for a repeat, whose effect already exists. */
  async firstTime(manager: EntityManager, eventId: string): Promise<boolean> {
    const rows: unknown[] = await manager.query(
      'INSERT INTO inbox_seen (event_id) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1',
      [eventId],
    );
    return rows.length > 0;
  },

  /** The same for many at once. @returns ids seen for the first time */
  async firstTimes(manager: EntityManager, eventIds: readonly string[]): Promise<Set<string>> {
    const rows: { event_id: string }[] = await manager.query(
      'INSERT INTO inbox_seen (event_id) SELECT DISTINCT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id',
      [eventIds],
    );
    return new Set(rows.map(({ event_id: id }) => id));
  },

  /** Drops rows no repeat can reach any more. */
  async prune(manager: EntityManager): Promise<void> {
    await manager.query(`DELETE FROM inbox_seen WHERE at < now() - make_interval(days => $1)`, [KEPT_DAYS]);
  },
};
