import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';
import { OR_BACK } from '../people/membership.repository.js';

/** An invitation somebody can still take up. */
const OPEN = 'person_id IS NULL AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > now()';

/** As long as a name may be that somebody types. */
const LONGEST_NAME = 80;

interface Newcomer {
  email: string;
  emailVerified: boolean;
  name: string;
}

/**
 * Somebody new by single sign-on needs an invitation to their address, or stays out: there is no open sign-up.
 * @returns what they are made with
 */
export async function assertInvited(database: Pool, newcomer: Newcomer): Promise<object> {
  // Only an address the provider has verified says who somebody is.
  if (!newcomer.emailVerified)
    throw new APIError('FORBIDDEN', { code: 'email_not_verified', message: 'The provider has not verified this address.' }); // prettier-ignore
  const { rows } = await database.query(`SELECT 1 FROM invitation WHERE email = $1 AND ${OPEN}`, [
    newcomer.email.toLowerCase(),
  ]);
  if (!rows[0])
    throw new APIError('FORBIDDEN', { code: 'not_invited', message: 'Nobody has invited this address.' });
  const name = newcomer.name.trim() || newcomer.email.split('@')[0]!;
  return { name: name.slice(0, LONGEST_NAME) };
}

/**
 * Whoever the provider says they are takes up what their address is invited to, in one statement: a crash leaves the invitation open, and the next
 * sign-in takes it. A link to set their password goes, as in `join`.
 * @returns the workspaces they have joined
 */
export async function takeInvitations(database: Pool, personId: string): Promise<string[]> {
  const { rows } = await database.query<{ workspace: string }>(
    `WITH taken AS (UPDATE invitation SET used_at = now() WHERE email = (SELECT email FROM person WHERE id = $1) AND ${OPEN}
                    RETURNING workspace, roles, created_at),
          gone AS (UPDATE invitation SET withdrawn_at = now()
                   WHERE person_id = $1 AND used_at IS NULL AND withdrawn_at IS NULL AND EXISTS (SELECT 1 FROM taken))
     INSERT INTO membership (person_id, workspace, roles, entered_at)
       SELECT DISTINCT ON (workspace) $1, workspace, roles, now() FROM taken ORDER BY workspace, created_at DESC
     ${OR_BACK}
     RETURNING workspace`,
    [personId],
  );
  return rows.map(({ workspace }) => workspace);
}
