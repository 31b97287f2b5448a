import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/auth.js';

/** Whom a workspace has now, as `p` and `m`. */
export const MEMBERS = 'person p JOIN membership m ON m.person_id = p.id AND m.ended_at IS NULL';

/** SQL: the roles of a membership hold this one. */
export const HOLDS = (role: Role): string => `'${role}' = ANY(string_to_array(m.roles, ','))`;

/** SQL: what a workspace `w` is called; one that an account's first message made has no name yet. */
export const CALLED = 'coalesce(w.name, w.workspace)';

/** Where somebody signs in: where they were last, a suspended workspace after every other. */
export const ENTERED = `SELECT m.workspace FROM membership m JOIN workspace w ON w.workspace = m.workspace
  WHERE m.person_id = $1 AND m.ended_at IS NULL ORDER BY w.suspended_at IS NOT NULL, m.entered_at DESC NULLS LAST, m.since LIMIT 1`;

/** SQL behind the INSERT of a membership: whoever was in the workspace before comes back, with these roles. */
export const OR_BACK = `ON CONFLICT (person_id, workspace) DO UPDATE SET roles = excluded.roles, ended_at = NULL, entered_at = excluded.entered_at`;

/**
 * Lets somebody into a workspace, or back into it. A link that would set their password was made by who administers the others alone, so it is
 * not good any more.
 */
export async function join(
  manager: Pick<EntityManager, 'query'>,
  { personId, workspace, roles }: { personId: string; workspace: string; roles: readonly Role[] },
): Promise<void> {
  await manager.query(
    `INSERT INTO membership (person_id, workspace, roles, entered_at) VALUES ($1, $2, $3, clock_timestamp())
     ${OR_BACK}`,
    [personId, workspace, roles.join(',')],
  );
  await manager.query(
    'UPDATE invitation SET withdrawn_at = now() WHERE person_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL',
    [personId],
  );
}

/**
 * What somebody signs in with opens every workspace they have: only who administers all of them may change it, or one would get into another's.
 * @throws Problem 403 `works_elsewhere`
 */
export async function assertAdministers(manager: EntityManager, by: string, personId: string): Promise<void> {
  const elsewhere: unknown[] = await manager.query(
    `SELECT 1 FROM membership o WHERE o.person_id = $2 AND o.ended_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = $1 AND m.workspace = o.workspace AND m.ended_at IS NULL AND ${HOLDS('admin')})`,
    [by, personId],
  );
  if (elsewhere.length > 0)
    throw new Problem(403, 'works_elsewhere', 'They also work in a workspace you do not administer, and sign in there with the same. Somebody who administers all of theirs can do this.'); // prettier-ignore
}
