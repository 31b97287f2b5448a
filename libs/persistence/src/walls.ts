import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';

/** Which rows of a table are seen and written from within one workspace: an SQL condition per table. */
export type Walls = Readonly<Record<string, string>>;

/** The workspace a session is held to, in a wall's condition; of none while it is held to none. */
export const HELD_TO = `current_setting('countersign.workspace', true)`;

/** The role a session of the service takes on to be held. */
export const narrowed = (role: string): string => `${role}_narrow`;

/** Holds a session of the service to the workspace that is its parameter, until it is held to another. */
export const HOLD_TO = `SELECT set_config('role', session_user || '_narrow', false), set_config('countersign.workspace', $1, false)`;

interface Walled {
  schema: string;
  role: string;
  walls: Walls;
  kept: Partial<Record<string, readonly string[]>>;
}

/**
 * Makes the narrowed role, gives it what the service's own role may do, and puts up the walls it is held to. They restrict that role alone, so that
 * what a service does for all workspaces is planned and run as if there were none. A wall that stands is left standing: no table is locked for it again.
 */
export async function buildWalls(source: DataSource, { schema, role, walls, kept }: Walled): Promise<void> {
  const narrow = narrowed(role);
  await source.transaction(async (manager) => {
    const there: unknown[] = await manager.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [narrow]);
    if (there.length === 0) await manager.query(`CREATE ROLE ${narrow} NOLOGIN`);
    // Without INHERIT the service is no member in the eyes of a policy, and its walls are not the service's.
    await manager.query(`GRANT ${narrow} TO ${role} WITH INHERIT FALSE, SET TRUE`);
    await manager.query(`GRANT USAGE ON SCHEMA ${schema} TO ${narrow}`);
    await manager.query(
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${narrow}`,
    );
    await manager.query(`GRANT USAGE ON ALL SEQUENCES IN SCHEMA ${schema} TO ${narrow}`);
    for (const [rights, tables = []] of Object.entries(kept))
      for (const table of tables)
        await manager.query(`REVOKE ${rights} ON ${schema}.${table} FROM ${narrow}`);
  });
  for (const [table, condition] of Object.entries(walls))
    await source.transaction((manager) => buildWall(manager, { schema, table, condition, narrow }));
}

async function buildWall(
  manager: EntityManager,
  { schema, table, condition, narrow }: { schema: string; table: string; condition: string; narrow: string },
): Promise<void> {
  const wall = `wall_${createHash('sha256').update(`${narrow} ${condition}`).digest('hex').slice(0, 12)}`;
  const standing: { policyname: string }[] = await manager.query(
    'SELECT policyname FROM pg_policies WHERE schemaname = $1 AND tablename = $2 AND (roles = $3 OR policyname = $4)',
    [schema, table, [narrow], 'everybody'],
  );
  const names = standing.map(({ policyname }) => policyname);
  if (names.includes(wall)) return;
  const place = `${schema}.${table}`;
  await manager.query(`ALTER TABLE ${place} ENABLE ROW LEVEL SECURITY`);
  if (!names.includes('everybody'))
    await manager.query(`CREATE POLICY everybody ON ${place} USING (true) WITH CHECK (true)`);
  for (const old of names.filter((name) => name !== 'everybody'))
    await manager.query(`DROP POLICY ${old} ON ${place}`);
  await manager.query(
    `CREATE POLICY ${wall} ON ${place} AS RESTRICTIVE TO ${narrow} USING (${condition}) WITH CHECK (${condition})`,
  );
}
