/** Words of one kind: which are due, and how they go. */
interface KeptWords {
  table: string;
  key: string;
  /** Joins its conversation as `c`; the row is `x`. */
  conversation: string;
  /** When they were said or written. */
  at: string;
  /** Of rows that have words still. */
  still: string;
  /** What takes the words of `key = ANY(…)` away; $3: after how many days. */
  remove: string;
}

const OF_CONVERSATION = 'JOIN conversation c USING (conversation_id)';
const OF_ITEM =
  'JOIN review_item i USING (item_id) JOIN conversation c ON c.conversation_id = i.conversation_id';

/**
 * Whatever review keeps of what was said. Ids, times, codes and digests stay, so that numbers stay right and what was approved can be compared
 * with what was sent; what has no use without its words goes as a row.
 */
const KEPT = {
  messages: {
    ...{ table: 'message', key: 'event_id', conversation: OF_CONVERSATION, at: 'x.received_at' },
    still: 'x.removed_days IS NULL',
    remove: `UPDATE message SET text = NULL, attachments = '[]', revisions = '[]', removed_days = $3`,
  },
  turns: {
    ...{ table: 'turn', key: 'turn_id', conversation: OF_CONVERSATION, at: 'x.closed_at' },
    still: 'x.removed_days IS NULL',
    remove: `UPDATE turn SET removed_days = $3, messages =
      (SELECT jsonb_agg((said - 'text' - 'transcript') || '{"attachments": []}') FROM jsonb_array_elements(messages) said)`,
  },
  replies: {
    ...{ table: 'reply', key: 'reply_id', conversation: OF_CONVERSATION, at: 'x.approved_at' },
    // One that may still be sent, or sent again, needs its words.
    still: `x.removed_days IS NULL AND x.state NOT IN ('approved', 'unknown')`,
    remove: `UPDATE reply SET removed_days = $3, provider_words = NULL, checked = NULL, bubbles =
      (SELECT coalesce(jsonb_agg('{"text": ""}'::jsonb), '[]') FROM jsonb_array_elements(bubbles))`,
  },
  effects: {
    ...{ table: 'reply_effect', key: 'effect_id', at: 'r.approved_at' },
    conversation:
      'JOIN reply r USING (reply_id) JOIN conversation c ON c.conversation_id = r.conversation_id',
    still: `x.parameters <> '{}' AND x.state <> 'approved'`,
    remove: `UPDATE reply_effect SET parameters = '{}', words = NULL`,
  },
  drafts: {
    ...{ table: 'draft', key: 'request_id', conversation: OF_ITEM, at: 'x.created_at' },
    still: `i.state = 'settled'`,
    remove: 'DELETE FROM draft',
  },
  items: {
    ...{ table: 'review_item', key: 'item_id', conversation: OF_CONVERSATION, at: 'x.settled_at' },
    still: `x.state = 'settled' AND (x.preview <> '' OR x.notice IS NOT NULL)`,
    remove: `UPDATE review_item SET preview = '', notice = NULL, labels = jsonb_set(labels, '{urgencyWords}', '[]')`,
  },
  transcripts: {
    ...{ table: 'transcript', key: 'media_id', conversation: OF_CONVERSATION, at: 'x.told_at' },
    still: 'true',
    remove: 'DELETE FROM transcript',
  },
  notes: {
    ...{ table: 'note', key: 'note_id', conversation: OF_CONVERSATION, at: 'x.at' },
    still: 'true',
    remove: 'DELETE FROM note',
  },
  remarks: {
    ...{ table: 'decision', key: 'decision_id', conversation: OF_ITEM, at: 'x.decided_at' },
    still: 'x.note IS NOT NULL',
    remove: 'UPDATE decision SET note = NULL',
  },
} satisfies Record<string, KeptWords>;

export type Part = keyof typeof KEPT;
/** Rows, by what they are. */
export type Removed = Partial<Record<Part, number>>;
export const PARTS = Object.keys(KEPT) as Part[];

/** Rows that are due in a workspace ($1) before a moment ($2): of nobody who is held, and nothing somebody still waits for an answer to. */
function due({ table, key, conversation, at, still }: KeptWords): string {
  return `SELECT x.${key} FROM ${table} x ${conversation}
    WHERE c.workspace = $1 AND ${at} < $2 AND ${still}
      AND NOT EXISTS (SELECT 1 FROM legal_hold h WHERE h.contact_id = c.contact_id AND h.lifted_at IS NULL)
      AND NOT EXISTS (SELECT 1 FROM review_item o
        WHERE o.conversation_id = c.conversation_id AND o.state <> 'settled' AND o.waiting_since <= ${at})`;
}

/** SQL: how many rows are due. */
export const countSql = (part: Part): string => `SELECT count(*)::int AS count FROM (${due(KEPT[part])}) due`;

/** SQL: takes the words of the next rows that are due. */
export function removeSql(part: Part, batch: number): string {
  const kept: KeptWords = KEPT[part];
  return `${kept.remove} WHERE ${kept.key} = ANY(ARRAY(${due(kept)} LIMIT ${batch} FOR UPDATE OF x SKIP LOCKED))`;
}
