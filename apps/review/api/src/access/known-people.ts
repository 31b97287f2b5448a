import { APIError } from 'better-auth/api';
import type { Pool } from 'pg';

/** As long as a name may be that somebody types. */
const LONGEST_NAME = 80;

interface Newcomer {
  email: string;
  emailVerified: boolean;
  name: string;
}

/**
 * Somebody new by single sign-on takes the invitation to their address up, or stays out: there is no open sign-up.
 * @returns what they are made with
 */
export async function takeInvitation(database: Pool, newcomer: Newcomer): Promise<object> {
  // Only an address the provider has verified says who somebody is.
  if (!newcomer.emailVerified)
    throw new APIError('FORBIDDEN', { code: 'email_not_verified', message: 'The provider has not verified this address.' }); // prettier-ignore
  const { rows } = await database.query<{ roles: string }>(
    `UPDATE invitation SET used_at = now()
     WHERE email = $1 AND person_id IS NULL AND used_at IS NULL AND withdrawn_at IS NULL AND expires_at > now() RETURNING roles`,
    [newcomer.email.toLowerCase()],
  );
  if (!rows[0])
    throw new APIError('FORBIDDEN', { code: 'not_invited', message: 'Nobody has invited this address.' });
  const name = newcomer.name.trim() || newcomer.email.split('@')[0]!;
  return { roles: rows[0].roles, name: name.slice(0, LONGEST_NAME) };
}
