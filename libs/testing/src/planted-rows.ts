import { createHash } from 'node:crypto';
import type { DatabaseProbe } from './database-probe.js';

interface Column {
  name: string;
  type: string;
}

const COLUMNS = `SELECT column_name AS name, udt_name AS type FROM information_schema.columns
  WHERE table_schema = $1 AND table_name = $2 AND is_generated = 'NEVER' AND coalesce(identity_generation, '') <> 'ALWAYS'`;

/** What says of a row without a workspace of its own whose it is. */
const TELLS: Record<string, (workspace: string) => string> = {
  workspace: (workspace) => workspace,
  subject: (workspace) => `cs.turn.closed.v1.0.${workspace}.c_x`,
  scope: () => 'workspace',
  target: (workspace) => workspace,
  key: (workspace) => workspace,
  state: () => 'published',
};

/** The word that stands in everything of a workspace that is text. */
export const canaryOf = (workspace: string): string => `canary-of-${workspace}`;

/**
 * One row of a workspace in each of the tables, with the canary in every text: whatever a service would keep, without a story for each table. Rows
 * that belong together do, by columns of the same name. What only says which rows make sense is taken away first, and triggers do not run.
 */
export async function plantRows(
  owner: DatabaseProbe,
  { schema, tables, workspace }: { schema: string; tables: readonly string[]; workspace: string },
): Promise<void> {
  const checks: { name: string; place: string }[] = await owner.rows(
    `SELECT conname AS name, conrelid::regclass::text AS place FROM pg_constraint
     WHERE contype = 'c' AND connamespace = $1::regnamespace`,
    [schema],
  );
  for (const { name, place } of checks) await owner.rows(`ALTER TABLE ${place} DROP CONSTRAINT ${name}`);
  await owner.rows('SET session_replication_role = replica');
  for (const table of tables) {
    const columns = await owner.rows<Column>(COLUMNS, [schema, table]);
    const places = columns.map(({ type }, index) => `$${index + 1}::text::${castOf(type)}`);
    await owner.rows(
      `INSERT INTO ${schema}.${table} (${columns.map(({ name }) => name).join(', ')}) VALUES (${places.join(', ')}) ON CONFLICT DO NOTHING`,
      columns.map((column) => valueOf(column, workspace)),
    );
  }
  await owner.rows('SET session_replication_role = origin');
}

/** Tables of a schema in which a word stands anywhere. */
export async function tablesWith(owner: DatabaseProbe, schema: string, word: string): Promise<string[]> {
  const tables = await tablesOf(owner, schema);
  const found: string[] = [];
  for (const table of tables) {
    const sql = `SELECT 1 FROM ${schema}.${table} x WHERE x::text LIKE $1 LIMIT 1`;
    if ((await owner.rows(sql, [`%${word}%`])).length > 0) found.push(table);
  }
  return found;
}

/** Every table of a schema but the list of migrations and that of forgotten workspaces. */
export async function tablesOf(owner: DatabaseProbe, schema: string): Promise<string[]> {
  const rows = await owner.rows<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = $1 AND table_type = 'BASE TABLE'
       AND table_name NOT IN ('migration', 'forgotten_workspace') ORDER BY 1`,
    [schema],
  );
  return rows.map(({ name }) => name);
}

function castOf(type: string): string {
  return type.startsWith('_') ? `${type.slice(1)}[]` : type;
}

function valueOf({ name, type }: Column, workspace: string): string {
  if (type === 'text') return TELLS[name]?.(workspace) ?? (/_id$/.test(name) ? `${canaryOf(workspace)}-${name}` : canaryOf(workspace)); // prettier-ignore
  // Two workspaces have different ones, and rows of one the same.
  const number = createHash('sha256').update(workspace).digest().readUInt16BE() % 10_000;
  const hex = createHash('sha256').update(`${workspace} ${name}`).digest('hex');
  const values: Record<string, string> = {
    uuid: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`,
    // Nobody prunes it, and nothing is due.
    timestamptz: new Date(Date.now() + 3_600_000).toISOString(),
    date: new Date().toISOString().slice(0, 10),
    bool: 'false',
    jsonb: JSON.stringify([{ words: canaryOf(workspace) }]),
    bytea: `\\x${hex}`,
    tsvector: 'canary',
  };
  if (type.startsWith('_')) return type === '_text' ? `{${canaryOf(workspace)}}` : '{}';
  return values[type] ?? String(number);
}
