import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';

/** Closes an item for good, frees its claim, and forgets that a person was asked for: one came. */
export async function settleItem(
  manager: EntityManager,
  item: Pick<ItemRow, 'item_id' | 'conversation_id'>,
  outcome: string,
): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'settled', outcome = $2, notice = NULL, claimed_by = NULL, claim_token = NULL, lease_until = NULL,
                            settled_at = now(), updated_at = now()
     WHERE item_id = $1`,
    [item.item_id, outcome],
  );
  await manager.query('UPDATE conversation SET human_asked = false WHERE conversation_id = $1', [
    item.conversation_id,
  ]);
}
