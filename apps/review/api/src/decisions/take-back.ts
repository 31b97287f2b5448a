import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { reopenWithItem } from '../escalations/end.js';
import { rankItem } from '../queue/rank.js';
import { closingEventOf } from './answering.js';

/** A reply somebody wants back. */
export interface UndoableRow {
  reply_id: string;
  conversation_id: string;
  item_id: string | null;
  ordinal: number;
  event_id: string;
  state: string;
}

export async function findUndoable(
  manager: EntityManager,
  replyId: string,
): Promise<UndoableRow | undefined> {
  const rows: UndoableRow[] = await manager.query(
    'SELECT reply_id, conversation_id, item_id, ordinal, event_id, state FROM reply WHERE reply_id = $1',
    [replyId],
  );
  return rows[0];
}

/**
 * Stops the reply, frees its place in the order and gives its turns back; the conversation is locked.
 * @returns false when it has left or is leaving: then nothing was changed
 */
export async function takeBack(manager: EntityManager, reply: UndoableRow): Promise<boolean> {
  const { reply_id: replyId, conversation_id: conversationId, event_id: eventId } = reply;
  if (!(await Outbox.cancel(manager, eventId))) return false;
  await Outbox.cancel(manager, closingEventOf(replyId));
  await manager.query(`UPDATE reply SET state = 'undone', updated_at = now() WHERE reply_id = $1`, [replyId]);
  await manager.query('UPDATE decision SET undone_at = clock_timestamp() WHERE reply_id = $1', [replyId]);
  await manager.query('UPDATE conversation SET last_ordinal = last_ordinal - 1 WHERE conversation_id = $1', [
    conversationId,
  ]);
  await manager.query('UPDATE turn SET answered_by = NULL, answered_how = NULL WHERE answered_by = $1', [
    replyId,
  ]);
  return true;
}

/** The item is as it was, with its draft, also one that came meanwhile; the person claims it again with their next action. */
export async function reopen(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE draft d SET state = CASE WHEN d.body ? 'bubbles' THEN 'ready' ELSE 'failed' END, generation = i.generation
     FROM review_item i WHERE i.item_id = $1 AND d.request_id = i.request_id AND d.state = 'stale'`,
    [itemId],
  );
  await manager.query(
    `UPDATE review_item i SET outcome = NULL, settled_at = NULL, updated_at = now(),
       covered_seq = (SELECT max(t.covered_seq) FROM turn t WHERE t.conversation_id = i.conversation_id),
       -- answered by hand while its draft was held back: it takes its place among those who wait for one
       hold = CASE WHEN i.request_id IS NULL THEN 'queue_full' END,
       state = CASE WHEN i.request_id IS NULL THEN 'waiting' ELSE
         coalesce((SELECT CASE d.state WHEN 'ready' THEN 'ready' WHEN 'failed' THEN 'no_draft' END FROM draft d WHERE d.request_id = i.request_id), 'drafting') END
     WHERE item_id = $1`,
    [itemId],
  );
  await reopenWithItem(manager, itemId);
  await rankItem(manager, itemId);
}
