import type { EntityManager } from 'typeorm';

/** Frees what somebody works on in a workspace they are in on no device any more: the sweeper gives back what has run out, and tells so. */
export async function leaveWork(manager: EntityManager, personId: string, workspace: string): Promise<void> {
  await manager.query(
    `UPDATE review_item SET lease_until = clock_timestamp() WHERE claimed_by = $1 AND workspace = $2 AND NOT EXISTS
       (SELECT 1 FROM login_session s WHERE s.user_id = $1 AND s.workspace = $2 AND s.expires_at > now())`,
    [personId, workspace],
  );
}
