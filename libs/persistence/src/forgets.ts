import { FORGOTTEN_STATE } from '@countersign/contracts';
import type { DataSource, EntityManager } from 'typeorm';

/** What becomes of the tables of a service when a workspace is deleted. Every table stands in one of the two lists. */
export interface Forgets {
  /** Which rows of a table, called `x`, are of workspace $1; in the order in which they go: what points at a row goes before it. */
  goes: Readonly<Record<string, string>>;
  /** Tables of which nothing goes, each with the reason. */
  stays: Readonly<Record<string, string>>;
}

interface Forgetful {
  schema: string;
  role: string;
  forgets: Forgets;
  /** Tables whose rows the service may not remove. */
  kept: readonly string[];
}

/**
 * Makes the list of workspaces that are deleted, and what refuses to take in anything of one of them: asked once for each statement that adds rows,
 * whoever runs it. What the service may add and never remove goes by a function that knows these tables and refuses every other workspace.
 */
export async function buildForgetting(
  source: DataSource,
  { schema, role, forgets, kept }: Forgetful,
): Promise<void> {
  await source.query(`
    CREATE TABLE IF NOT EXISTS ${schema}.forgotten_workspace (
      workspace text PRIMARY KEY,
      rows jsonb NOT NULL DEFAULT '{}',
      since timestamptz NOT NULL DEFAULT clock_timestamp(),
      done_at timestamptz
    );
    CREATE OR REPLACE FUNCTION ${schema}.refuse_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE gone text;
    BEGIN
      SELECT a.workspace INTO gone FROM added a JOIN ${schema}.forgotten_workspace f USING (workspace) LIMIT 1;
      IF gone IS NOT NULL THEN
        RAISE EXCEPTION 'a deleted workspace takes nothing in' USING ERRCODE = '${FORGOTTEN_STATE}', DETAIL = gone;
      END IF;
      RETURN NULL;
    END $$`);
  const bare: { name: string }[] = await source.query(
    `SELECT c.table_name AS name FROM information_schema.columns c
     WHERE c.table_schema = $1 AND c.column_name = 'workspace' AND c.table_name = ANY($2) AND NOT EXISTS (
       SELECT 1 FROM pg_trigger t JOIN pg_class k ON k.oid = t.tgrelid JOIN pg_namespace n ON n.oid = k.relnamespace
       WHERE n.nspname = $1 AND k.relname = c.table_name AND t.tgname = 'not_forgotten')`,
    [schema, Object.keys(forgets.goes)],
  );
  for (const { name } of bare)
    await source.query(
      `CREATE TRIGGER not_forgotten AFTER INSERT ON ${schema}.${name} REFERENCING NEW TABLE AS added
       FOR EACH STATEMENT EXECUTE FUNCTION ${schema}.refuse_forgotten()`,
    );
  const closed = kept.filter((table) => table in forgets.goes);
  if (closed.length > 0)
    await source.transaction((manager) => buildRemoval(manager, { schema, role, forgets, closed }));
}

async function buildRemoval(
  manager: EntityManager,
  { schema, role, forgets, closed }: Omit<Forgetful, 'kept'> & { closed: readonly string[] },
): Promise<void> {
  const removals = closed.map(
    (table) =>
      `WHEN '${table}' THEN DELETE FROM ${table} x WHERE x.ctid = ANY(ARRAY(SELECT x.ctid FROM ${table} x
         WHERE ${forgets.goes[table]!.replaceAll('$1', 'gone')} LIMIT most));`,
  );
  const name = `${schema}.forget_kept(text, text, int)`;
  await manager.query(`
    CREATE OR REPLACE FUNCTION ${schema}.forget_kept(place text, gone text, most int) RETURNS bigint
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = ${schema}, pg_temp AS $do$
    DECLARE went bigint;
    BEGIN
      IF NOT EXISTS (SELECT 1 FROM forgotten_workspace f WHERE f.workspace = gone) THEN
        RAISE EXCEPTION 'this workspace is not deleted';
      END IF;
      CASE place ${removals.join('\n')} END CASE;
      GET DIAGNOSTICS went = ROW_COUNT;
      RETURN went;
    END $do$`);
  await manager.query(`REVOKE ALL ON FUNCTION ${name} FROM PUBLIC`);
  await manager.query(`GRANT EXECUTE ON FUNCTION ${name} TO ${role}`);
}
