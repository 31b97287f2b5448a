import { LOOK_MINUTES } from '@countersign/contracts/queue-order.policy';
import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { sheetOf } from '../facts/facts.repository.js';
import { settingsInForce } from '../workspace-settings/settings-in-force.js';
import { afterBusinessMinutes, firstReplyDue } from './sla.policy.js';

/** Somebody we wrote to this recently before they wrote is in the middle of a talk: theirs is no first reply. */
const RECENTLY = '24 hours';

/**
 * Says until when an item is to be answered, and by when looked at, by the business hours of now; changing them later moves no deadline. Whoever was
 * answered a while ago is not waiting for a first reply. The conversation is locked.
 */
export async function setReplyDue(
  manager: EntityManager,
  conversation: ConversationRow,
  itemId: string,
): Promise<void> {
  const [row]: { since: Date; answered: boolean }[] = await manager.query(
    `SELECT i.waiting_since AS since, EXISTS (SELECT 1 FROM reply r WHERE r.conversation_id = i.conversation_id
         AND NOT r.test AND r.approved_by NOT LIKE 'policy:%' AND r.state IN ('approved', 'sent', 'unknown')
         AND r.approved_at BETWEEN i.waiting_since - interval '${RECENTLY}' AND i.waiting_since) AS answered
     FROM review_item i WHERE i.item_id = $1`,
    [itemId],
  );
  if (!row) return;
  const facts = await sheetOf(manager, conversation.workspace);
  const since = row.since.getTime();
  const { set } = await settingsInForce(manager, conversation.workspace);
  const due = row.answered
    ? undefined
    : firstReplyDue(conversation.channel, since, facts, set.firstReplyMinutes);
  const look = afterBusinessMinutes(LOOK_MINUTES, since, facts);
  await manager.query('UPDATE review_item SET reply_due = $2, look_by = $3 WHERE item_id = $1', [
    itemId,
    ...[due, look].map((at) => (at === undefined ? null : new Date(at))),
  ]);
}
