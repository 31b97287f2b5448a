import type { EntityManager } from 'typeorm';
import type { StoredMessage } from './inbox-entry.policy.js';
import type { UnsettledRow, WindowRow } from './turn.policy.js';
import { FULL } from './window.policy.js';

/** Windows closed in one commit. */
const BATCH = 50;

/** Milliseconds until the next window is due, 0 or less when one is; undefined when none is open. */
export async function nextDueMs(manager: EntityManager): Promise<number | undefined> {
  const [next]: { ms: number | null }[] = await manager.query(
    `SELECT extract(epoch FROM min(due_at) - clock_timestamp())::float8 * 1000 AS ms FROM conversation_window`,
  );
  return next?.ms ?? undefined;
}

/** Locks windows that are due; one that another instance is closing, or a message is moving, is skipped. */
export function claimDue(manager: EntityManager): Promise<WindowRow[]> {
  return manager.query(
    `SELECT conversation_id, opened_at, quiet_at, cap_at, clock_timestamp() AS now FROM conversation_window
     WHERE due_at <= clock_timestamp() ORDER BY due_at LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
  );
}

/** Messages read of one window at a time: several turns' worth. What a flood left behind them is read when its turn comes. */
const READ = 4 * FULL.messages;

/** The oldest of what no turn covers, in stream order: at most {@link READ} messages of each conversation, and what stands among them. */
export async function unsettledOf(
  manager: EntityManager,
  conversationIds: readonly string[],
): Promise<UnsettledRow[]> {
  const rows: (Omit<UnsettledRow, 'seq' | 'missing' | 'message'> &
    Record<'seq' | 'missing' | 'message', string>)[] = await manager.query(
    `SELECT i.event_id, i.workspace, i.channel, i.account_id, i.contact_id, i.conversation_id, i.message_key, i.fact,
              i.joins, i.seq, i.bytes, i.traceparent, i.message,
              extract(epoch FROM clock_timestamp() - i.received_at)::float8 * 1000 AS waited_ms,
              i.joins AND EXISTS (SELECT 1 FROM inbox d WHERE d.conversation_id = i.conversation_id
                AND d.message_key = i.message_key AND NOT d.joins AND d.seq > i.seq) AS withdrawn,
              CASE WHEN i.prev > 0
                AND NOT EXISTS (SELECT 1 FROM inbox p WHERE p.conversation_id = i.conversation_id AND p.seq = i.prev)
                AND NOT EXISTS (SELECT 1 FROM inbox_repeat p WHERE p.conversation_id = i.conversation_id AND p.seq = i.prev)
                THEN i.prev END AS missing
       FROM unnest($1::text[]) AS c(id) JOIN inbox i ON i.conversation_id = c.id AND i.turn_id IS NULL
         AND i.seq <= coalesce((SELECT seq FROM inbox WHERE conversation_id = c.id AND turn_id IS NULL AND joins
                                ORDER BY seq OFFSET ${READ - 1} LIMIT 1), i.seq)
       ORDER BY i.seq`,
    [conversationIds],
  );
  return rows.map((row) => ({
    ...row,
    seq: Number(row.seq),
    missing: row.missing === null ? null : Number(row.missing),
    message: row.message === null ? null : (JSON.parse(row.message) as StoredMessage),
  }));
}

/** What one turn takes out of its window. */
export interface Taken {
  conversationId: string;
  turnId: string;
  eventIds: string[];
  messages: number;
  bytes: number;
}

/** Marks rows as covered by their turns and forgets what was said in them; the events carry it from here on. */
export async function settle(manager: EntityManager, taken: readonly Taken[]): Promise<void> {
  await manager.query(
    `UPDATE inbox i SET turn_id = t.turn_id, message = NULL
     FROM unnest($1::uuid[], $2::uuid[]) AS t(event_id, turn_id) WHERE i.event_id = t.event_id`,
    [
      taken.flatMap(({ eventIds }) => eventIds),
      taken.flatMap(({ eventIds, turnId }) => eventIds.map(() => turnId)),
    ],
  );
}

export async function dropWindow(manager: EntityManager, conversationId: string): Promise<void> {
  await manager.query('DELETE FROM conversation_window WHERE conversation_id = $1', [conversationId]);
}

/**
 * Takes what turns cover out of their windows. What is left of one stays open, due again as its own messages say; a window with
 * nothing left goes. The rest is known by the window's own count: the cost is the same however much waits behind.
 */
export async function shrink(
  manager: EntityManager,
  taken: readonly Taken[],
  capSeconds: number,
): Promise<void> {
  await manager.query(
    `WITH taken AS (
       SELECT * FROM unnest($1::text[], $2::integer[], $3::integer[]) AS t(conversation_id, messages, bytes)
     ), rest AS (
       UPDATE conversation_window w SET message_count = w.message_count - t.messages, byte_count = w.byte_count - t.bytes,
         opened_at = r.first_at, cap_at = r.first_at + make_interval(secs => $4),
         due_at = CASE WHEN w.message_count - t.messages >= ${FULL.messages} OR w.byte_count - t.bytes >= ${FULL.bytes} THEN now()
           ELSE least(w.quiet_at, r.first_at + make_interval(secs => $4)) END
       FROM taken t CROSS JOIN LATERAL (
         SELECT received_at AS first_at FROM inbox
         WHERE conversation_id = t.conversation_id AND turn_id IS NULL AND joins ORDER BY seq LIMIT 1) r
       WHERE w.conversation_id = t.conversation_id RETURNING w.conversation_id)
     DELETE FROM conversation_window w USING taken t
     WHERE w.conversation_id = t.conversation_id AND w.conversation_id NOT IN (SELECT conversation_id FROM rest)`,
    [
      taken.map(({ conversationId }) => conversationId),
      taken.map(({ messages }) => messages),
      taken.map(({ bytes }) => bytes),
      capSeconds,
    ],
  );
}

/** Looks at a window again later: a message is missing, or it could not be closed. */
export async function postpone(
  manager: EntityManager,
  conversationId: string,
  delayMs: number,
): Promise<void> {
  await manager.query(
    `UPDATE conversation_window SET due_at = clock_timestamp() + make_interval(secs => $2::float8 / 1000)
     WHERE conversation_id = $1`,
    [conversationId, delayMs],
  );
}

/** Keeps a window open until a moment of the database's clock. */
export async function holdUntil(manager: EntityManager, conversationId: string, until: Date): Promise<void> {
  await manager.query('UPDATE conversation_window SET due_at = $2 WHERE conversation_id = $1', [
    conversationId,
    until,
  ]);
}
