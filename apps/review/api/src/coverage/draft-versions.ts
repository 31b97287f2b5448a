import type { DraftReady } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import type { DraftRow } from './rows.js';

/** Drafts an item may have by somebody's wish, the first one included (SV-15). */
export const MOST_VERSIONS = 5;

/** Every draft that was written for the item of this request, newest first, as long as it was the item's own when it came. */
export async function draftVersions(
  manager: EntityManager,
  requestId: string | null,
): Promise<(DraftReady & { createdAt: string })[]> {
  const rows: DraftRow[] = await manager.query(
    `SELECT * FROM draft WHERE state = 'ready' AND item_id = (SELECT item_id FROM review_item WHERE request_id = $1)
     ORDER BY generation DESC, created_at DESC LIMIT 20`,
    [requestId],
  );
  return rows.map(({ body, created_at: at }) => ({ ...(body as DraftReady), createdAt: at.toISOString() }));
}
