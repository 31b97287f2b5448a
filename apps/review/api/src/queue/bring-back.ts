import type { EntityManager } from 'typeorm';
import type { ItemRow } from '../coverage/rows.js';
import { appendAudit } from '../decisions/audit.js';

/** Why an item is in the queue again. */
export type Returned = 'time' | 'window' | 'inbound' | 'person';

/** Puts a snoozed item back into the queue; one that is not snoozed stays as it is. The conversation is locked. */
export async function bringBack(
  manager: EntityManager,
  { item_id: itemId, workspace }: Pick<ItemRow, 'item_id' | 'workspace'>,
  why: Returned,
  actor = 'system',
): Promise<boolean> {
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE review_item SET snoozed_until = NULL, snoozed_at = NULL, snoozed_by = NULL, updated_at = now()
     WHERE item_id = $1 AND snoozed_until IS NOT NULL`,
    [itemId],
  );
  if (count === 0) return false;
  const entry = { workspace, actor, objectKind: 'item' as const, objectId: itemId };
  await appendAudit(manager, { ...entry, action: 'item.returned', detail: { why } });
  return true;
}
