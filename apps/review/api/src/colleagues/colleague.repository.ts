import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { rolesOf } from '../people/stored-roles.js';
import type { ColleagueDto } from './note.dto.js';

const READS = ['viewer', 'reviewer', 'lead', 'admin'] as const;
const DECIDES = ['reviewer', 'lead'] as const;

interface PersonRow {
  id: string;
  name: string;
  roles: string;
}

/** Everybody who can read a conversation, by name. */
export async function colleagues(manager: EntityManager): Promise<ColleagueDto[]> {
  const rows: PersonRow[] = await manager.query(
    'SELECT id, name, roles FROM person WHERE deactivated_at IS NULL ORDER BY lower(name), id',
  );
  return rows.flatMap(({ id, name, roles: stored }) => {
    const roles = rolesOf(stored);
    const reads = READS.some((role) => roles.includes(role));
    return reads ? { id, name, decides: DECIDES.some((role) => roles.includes(role)) } : [];
  });
}

/** Those who decide for everybody else. */
export async function leads(manager: EntityManager): Promise<string[]> {
  const rows: PersonRow[] = await manager.query('SELECT id, roles FROM person WHERE deactivated_at IS NULL');
  return rows.flatMap(({ id, roles }) => (rolesOf(roles).includes('lead') ? id : []));
}

/** @throws Problem 422 `no_such_colleague` for the first who could not read what they are told of */
export async function assertColleagues(manager: EntityManager, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await colleagues(manager)).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new Problem(
    422,
    'no_such_colleague',
    'Somebody you mention does not work here any more, or may not read conversations. Take them out and save again.',
    [{ field: 'mentions', message: missing }],
  );
}
