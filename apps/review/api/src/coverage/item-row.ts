import { currentTraceparent } from '@countersign/observability';
import type { EntityManager } from 'typeorm';
import type { RefreshWish } from './coverage.service.js';
import type { Flood } from './flood.policy.js';
import { newestWords } from './newest-words.js';
import type { ConversationRow, TurnRow } from './rows.js';

/**
 * What an item covers: every turn there is. Answered turns count as well, so that an older question that comes back does
 * not look as if the customer had written after it.
 */
const COVERED = '(SELECT max(covered_seq) FROM turn WHERE conversation_id = $2)';

/** Writes an open item's row over what it covers now; it is held until the caller knows better. The conversation is locked. */
export async function writeItem(
  manager: EntityManager,
  { conversation_id: conversationId, workspace, channel, contact_id: contactId }: ConversationRow,
  item: {
    itemId: string;
    generation: number;
    turns: TurnRow[];
    flood?: Flood;
    wish: RefreshWish;
    silent: boolean;
  },
): Promise<void> {
  const { itemId, generation, turns, flood, wish, silent } = item;
  await manager.query(
    `INSERT INTO review_item (item_id, conversation_id, workspace, state, hold, generation, request_id, covered_seq, waiting_since,
                                message_count, preview, notice, traceparent, urgent, flood_from, flood_until, flood_count, dangers, silent, channel, contact_id)
       VALUES ($1, $2, $3, 'waiting', 'queue_full', $4, NULL, ${COVERED}, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
       ON CONFLICT (item_id) DO UPDATE SET state = 'waiting', hold = 'queue_full', generation = excluded.generation, request_id = NULL,
         snoozed_until = NULL, snoozed_at = NULL, snoozed_by = NULL,
         covered_seq = excluded.covered_seq, waiting_since = least(review_item.waiting_since, excluded.waiting_since),
         message_count = excluded.message_count, preview = excluded.preview,
         notice = coalesce(excluded.notice, review_item.notice), urgent = review_item.urgent OR excluded.urgent,
         dangers = ARRAY(SELECT DISTINCT unnest(review_item.dangers || excluded.dangers) ORDER BY 1),
         flood_from = excluded.flood_from, flood_until = excluded.flood_until, flood_count = excluded.flood_count, silent = excluded.silent,
         opened_at = CASE WHEN review_item.silent AND NOT excluded.silent THEN now() ELSE review_item.opened_at END, updated_at = now()`,
    [
      itemId,
      conversationId,
      workspace,
      generation,
      turns[0]?.opened_at,
      turns.reduce((sum, turn) => sum + turn.message_count, 0),
      await newestWords(manager, conversationId),
      wish.notice ? JSON.stringify(wish.notice) : null,
      turns[0]?.traceparent ?? currentTraceparent() ?? null,
      wish.urgent ?? false,
      flood?.from ?? null,
      flood?.until ?? null,
      flood?.count ?? null,
      wish.dangers ?? [],
      silent,
      channel,
      contactId,
    ],
  );
}
