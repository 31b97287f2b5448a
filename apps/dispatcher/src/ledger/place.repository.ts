import type { Envelope, ReplyApproved, ReplyWithdrawn } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';

/**
 * Whoever may take a place from somebody in a conversation does it one after the other, to the end of the transaction: a forged
 * copy that enters between the look and the change would leave a place that belongs to nobody.
 */
export async function contestAlone(manager: EntityManager, { conversationId }: Envelope): Promise<void> {
  await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`place:${conversationId}`]);
}

/** Takes a reply's place from an entry without a verified approval. @returns false when none held it, or the reply is entered */
export async function freePlace(
  manager: EntityManager,
  { conversationId, data }: Envelope<ReplyApproved> | Envelope<ReplyWithdrawn>,
  states: readonly ('rejected' | 'cancelled')[],
): Promise<boolean> {
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE send SET ordinal = NULL WHERE conversation_id = $1 AND ordinal = $2 AND NOT approved AND state = ANY($3)
       AND NOT EXISTS (SELECT 1 FROM send WHERE reply_id = $4)`,
    [conversationId, data.ordinal, states, data.replyId],
  );
  return count > 0;
}

/**
 * A copy of this reply that did not stand came first, and review was told that it is refused: that stays so. But the place is
 * this reply's own, and those behind it need not wait for it any longer.
 */
export async function confirmRefused(
  manager: EntityManager,
  { conversationId, data }: Envelope<ReplyApproved>,
): Promise<void> {
  const { replyId, ordinal } = data;
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE send SET approved = true, ordinal = NULL WHERE reply_id = $1 AND NOT approved AND state = 'rejected'`,
    [replyId],
  );
  if (count === 0) return;
  await manager.query(
    'UPDATE send SET ordinal = NULL WHERE conversation_id = $1 AND ordinal = $2 AND NOT approved',
    [conversationId, ordinal],
  );
  await manager.query(
    `UPDATE send s SET ordinal = $3 WHERE reply_id = $1
       AND NOT EXISTS (SELECT 1 FROM send h WHERE h.conversation_id = $2 AND h.ordinal = $3)`,
    [replyId, conversationId, ordinal],
  );
}
