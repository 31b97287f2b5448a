import type { RaiseReason } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { endsWithItem } from './escalation.policy.js';
import { openEscalation } from './raise.js';

/** What was raised for these reasons is over; where nothing else is left, all of it. The conversation is locked. */
async function end(
  manager: EntityManager,
  conversationId: string,
  isOver: (reason: RaiseReason) => boolean,
): Promise<void> {
  const open = await openEscalation(manager, conversationId);
  if (!open) return;
  const left = open.reasons.filter((reason) => !isOver(reason));
  if (left.length === open.reasons.length) return;
  // Of one that is over stays what it was for.
  await (left.length > 0
    ? manager.query('UPDATE escalation SET reasons = $2 WHERE escalation_id = $1', [open.escalation_id, left])
    : manager.query('UPDATE escalation SET resolved_at = clock_timestamp() WHERE escalation_id = $1', [
        open.escalation_id,
      ]));
  await recordChange(manager, { kind: 'escalation' });
}

/** Somebody decided the item. */
export const endWithItem = (manager: EntityManager, conversationId: string): Promise<void> =>
  end(manager, conversationId, endsWithItem);

/** Somebody saw to what held the conversation. */
export const endReason = (
  manager: EntityManager,
  conversationId: string,
  reason: 'unknown_send' | 'poison',
): Promise<void> => end(manager, conversationId, (one) => one === reason);

/** The decision was taken back: it stands as it stood, unless the conversation was raised anew meanwhile. */
export async function reopenWithItem(manager: EntityManager, itemId: string): Promise<void> {
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE escalation e SET resolved_at = NULL
     WHERE escalation_id = (SELECT escalation_id FROM escalation WHERE item_id = $1 ORDER BY raised_at DESC LIMIT 1) AND resolved_at IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM escalation o WHERE o.conversation_id = e.conversation_id AND o.resolved_at IS NULL)`,
    [itemId],
  );
  if (count > 0) await recordChange(manager, { kind: 'escalation' });
}
