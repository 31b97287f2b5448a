import type { Customer } from '../customers/customer.js';
import type { History } from '../history/history.js';
import type { StoredReply, StoredWindow } from '../history/recording.js';
import { DEBOUNCE_SECONDS, type Lab } from '../lab/lab.js';
import { noteCounts } from './counts.js';

const REPLIES = `
  SELECT r.reply_id, c.address, r.state, r.code, i.traceparent,
    (SELECT json_agg(b->>'text' ORDER BY n) FROM jsonb_array_elements(r.bubbles) WITH ORDINALITY AS x(b, n)) AS texts
  FROM review.reply r JOIN review.conversation c USING (conversation_id) LEFT JOIN review.review_item i USING (item_id)
  WHERE c.address = ANY($1) AND r.state <> 'undone'`;

/**
 * Quiet before a turn was closed: between its newest message and its end, both by the database's clock. Newest in the stream: a
 * message that was redelivered behind it fills a hole and starts nothing again.
 */
const WINDOWS = `
  SELECT i.turn_id, extract(epoch FROM t.closed_at - (array_agg(i.received_at ORDER BY i.seq DESC))[1])::float8 * 1000 AS quiet_ms,
    extract(epoch FROM t.closed_at - min(i.received_at))::float8 * 1000 AS open_ms, count(*)::int AS messages
  FROM debouncer.inbox i JOIN review.turn t ON t.turn_id = i.turn_id
    JOIN review.conversation c ON c.conversation_id = t.conversation_id
  WHERE c.address = ANY($1) GROUP BY i.turn_id, t.closed_at`;

interface ReplyRow extends Omit<StoredReply, 'replyId' | 'conversation'> {
  reply_id: string;
  address: string;
}

interface WindowRow {
  turn_id: string;
  quiet_ms: number;
  open_ms: number;
  messages: number;
}

/** Writes into the history what our own stores say of a run that has come to rest. */
export async function noteStores(lab: Lab, history: History, customers: readonly Customer[]): Promise<void> {
  const idOf = new Map(customers.map(({ address, id }) => [address, id]));
  const addresses = [...idOf.keys()];
  for (const { reply_id: replyId, address, ...rest } of await lab.rows<ReplyRow>(REPLIES, [addresses])) {
    history.note('review', 'info', 'reply', replyId, { ...rest, conversation: idOf.get(address) });
  }
  for (const row of await lab.rows<WindowRow>(WINDOWS, [addresses])) {
    const window: Omit<StoredWindow, 'turnId'> = {
      reason: reasonOf(row),
      quietMs: row.quiet_ms,
      delayMs: DEBOUNCE_SECONDS * 1_000,
    };
    history.note('debouncer', 'info', 'window', row.turn_id, { ...window });
  }
  await noteCounts(lab, history);
}

/** The reason is in the event alone; what a turn looks like says whether it may have closed before its writer fell silent. */
function reasonOf({ open_ms: openMs, messages }: WindowRow): StoredWindow['reason'] {
  const CAP_MS = 2_000;
  return openMs >= CAP_MS - 50 || messages >= 50 ? 'cap' : 'quiet';
}
