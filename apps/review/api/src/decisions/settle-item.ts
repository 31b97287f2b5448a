import { ReviewClosed } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { endWithItem } from '../escalations/end.js';
import { forgetTextsOfItem } from '../working-texts/working-text.repository.js';
import { momentOf } from '../funnel/contact-status.repository.js';
import { keepTeaching, type Taught } from './teaching.js';

/** How an item ended. */
export interface Settlement {
  /** Derived from the decision, so that a repeat is the same event. */
  eventId: string;
  actor: string;
  reason: ReviewClosed['reason'];
  replyId?: string;
  correlationId?: string;
  causationId?: string;
  /** The person's decision, which is kept with what it teaches. */
  taught?: Taught;
  /** Milliseconds in which the decision can be taken back. */
  undoMs?: number;
}

/**
 * Closes an item for good, frees its claim, forgets that a person was asked for (one came), and says so.
 * @returns tags of the decision that are in no list
 */
export async function settleItem(
  manager: EntityManager,
  conversation: ConversationRow,
  item: ItemRow,
  settlement: Settlement,
): Promise<string[]> {
  const { eventId, actor, reason, replyId, correlationId, causationId, undoMs, taught } = settlement;
  await endItem(manager, item, reason);
  const { item_id: itemId, generation } = item;
  const teaching = taught && (await keepTeaching(manager, item, taught));
  const moment = await momentOf(manager, conversation);
  const data: ReviewClosed = {
    ...{ itemId, generation, actor, reason, replyId, decision: teaching?.decision },
    ...moment,
  };
  const facts = { ...placeOf(conversation), id: eventId, correlationId, causationId, data };
  await Outbox.add(manager, encodeEvent('review', ReviewClosed, facts), { delayMs: undoMs });
  return teaching?.unknownTags ?? [];
}

/** Its row from then on; whoever calls says so to the others. */
export async function endItem(
  manager: EntityManager,
  item: ItemRow,
  outcome: ReviewClosed['reason'] | 'expired',
): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'settled', hold = NULL, outcome = $2, notice = NULL, claimed_by = NULL, claim_token = NULL, lease_until = NULL,
                            snoozed_until = NULL, snoozed_at = NULL, snoozed_by = NULL, asked_of = NULL, asked_by = NULL, settled_at = now(), updated_at = now()
     WHERE item_id = $1`,
    [item.item_id, outcome],
  );
  await forgetTextsOfItem(manager, item.item_id);
  await endWithItem(manager, item.conversation_id);
  await manager.query('UPDATE conversation SET human_asked = false WHERE conversation_id = $1', [
    item.conversation_id,
  ]);
}
