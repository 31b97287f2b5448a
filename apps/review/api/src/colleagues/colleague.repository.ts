import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { Role } from '../access/auth.js';
import { HOLDS, MEMBERS } from '../people/membership.repository.js';
import { rolesOf } from '../people/stored-roles.js';
import type { ColleagueDto } from './note.dto.js';

const READS = ['viewer', 'reviewer', 'lead', 'admin'] as const;
const DECIDES = ['reviewer', 'lead'] as const;

interface PersonRow {
  id: string;
  name: string;
  roles: string;
}

/** Everybody who can read a conversation of a workspace, by name. */
export async function colleagues(manager: EntityManager, workspace: string): Promise<ColleagueDto[]> {
  const rows: PersonRow[] = await manager.query(
    `SELECT p.id, p.name, m.roles FROM ${MEMBERS} WHERE m.workspace = $1 ORDER BY lower(p.name), p.id`,
    [workspace],
  );
  return rows.flatMap(({ id, name, roles: stored }) => {
    const roles = rolesOf(stored);
    const reads = READS.some((role) => roles.includes(role));
    return reads ? { id, name, decides: DECIDES.some((role) => roles.includes(role)) } : [];
  });
}

/** Those of a workspace who hold a role. */
export async function holdersOf(manager: EntityManager, workspace: string, role: Role): Promise<string[]> {
  const rows: { id: string }[] = await manager.query(
    `SELECT p.id FROM ${MEMBERS} WHERE m.workspace = $1 AND ${HOLDS(role)}`,
    [workspace],
  );
  return rows.map(({ id }) => id);
}

/** @throws Problem 422 `no_such_colleague` for the first who could not read what they are told of */
export async function assertColleagues(
  manager: EntityManager,
  workspace: string,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  const known = new Set((await colleagues(manager, workspace)).map(({ id }) => id));
  const missing = ids.find((id) => !known.has(id));
  if (missing === undefined) return;
  throw new Problem(
    422,
    'no_such_colleague',
    'Somebody you mention does not work here any more, or may not read conversations. Take them out and save again.',
    [{ field: 'mentions', message: missing }],
  );
}
