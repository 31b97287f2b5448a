import type { DraftReady } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { DraftRow, ItemRow } from './rows.js';

/** Drafts an item may have by somebody's wish, the first one included (SV-15). */
export const MOST_VERSIONS = 5;

/** Every draft that was written for an item, newest first, as long as it was the item's own when it came; none once nothing is asked of the model. */
export async function draftVersions(
  manager: EntityManager,
  { item_id: itemId, request_id: requestId }: Pick<ItemRow, 'item_id' | 'request_id'>,
): Promise<(DraftReady & { createdAt: string })[]> {
  if (requestId === null) return [];
  const rows: DraftRow[] = await manager.query(
    `SELECT * FROM draft WHERE state = 'ready' AND item_id = $1 ORDER BY generation DESC, created_at DESC LIMIT 20`,
    [itemId],
  );
  return rows.map(({ body, created_at: at }) => ({ ...(body as DraftReady), createdAt: at.toISOString() }));
}
