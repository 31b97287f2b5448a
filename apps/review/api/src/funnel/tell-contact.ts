import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { recordChange } from '../live/changes.js';

/** Something of a contact is different now: their card is read again, and their row of the queue. */
export async function tellContact(
  manager: EntityManager,
  { conversation_id: conversationId }: Pick<ConversationRow, 'conversation_id'>,
): Promise<void> {
  await recordChange(manager, { kind: 'conversation', conversationId });
  const [open]: { item_id: string }[] = await manager.query(
    `SELECT item_id FROM review_item WHERE conversation_id = $1 AND state <> 'settled'`,
    [conversationId],
  );
  if (open) await recordChange(manager, { kind: 'item', itemId: open.item_id, conversationId });
}
