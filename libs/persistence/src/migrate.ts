import { DataSource, type MigrationInterface } from 'typeorm';
import { buildForgetting, type Forgets } from './forgets.js';
import { buildWalls, narrowed, type Walls } from './walls.js';

/** The tables of one service, as its `dist/migrations.js` exports them under the name `SCHEMA`. */
export interface SchemaDefinition {
  app: string;
  schema: string;
  database: 'operational' | 'rapport' | 'analytics';
  migrations: (new () => MigrationInterface)[];
  /** Tables whose rows the service adds and never changes, or never removes: it loses the right, whatever its role is called. */
  kept?: Partial<Record<'UPDATE, DELETE' | 'DELETE', readonly string[]>>;
  /** What a request of one workspace sees of each table; a service without them has no narrowed role. */
  walls?: Walls;
  /** What goes when a workspace is deleted, and what stays; a service without it keeps nothing of one. */
  forgets?: Forgets;
}

/** Where a schema is made, and for whom. */
export interface MigrationTarget {
  /** A role that may create databases, roles and schemas; only the migrate step has it. */
  adminUrl: string;
  /** Name of the database; made when missing. */
  database: string;
  schema: string;
  /** Login role of the service: reads and writes rows, owns nothing, changes no table. */
  role: string;
  password: string;
  migrations: (new () => MigrationInterface)[];
  kept?: SchemaDefinition['kept'];
  walls?: Walls;
  forgets?: Forgets;
}

const IDENTIFIER = /^[a-z][a-z0-9_]{0,62}$/;

/**
 * Brings one schema up to date. Numbered, forward only, one transaction each: a half-run resumes where it stopped.
 * @returns names of the migrations that ran
 */
export async function migrate(target: MigrationTarget): Promise<string[]> {
  const { adminUrl, database, schema, role, password, migrations, kept = {}, walls, forgets } = target;
  const walled = walls ? [narrowed(role), ...Object.keys(walls)] : [];
  const forgotten = Object.keys(forgets?.goes ?? {});
  for (const name of [database, schema, role, ...Object.values(kept).flat(), ...walled, ...forgotten]) {
    if (!IDENTIFIER.test(name)) throw new Error(`"${name}" is not a plain SQL identifier`);
  }
  await withAdmin(adminUrl, async (admin) => {
    if ((await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])).length === 0) {
      await admin.query(`CREATE DATABASE ${database}`);
    }
    await admin.query(`REVOKE CONNECT ON DATABASE ${database} FROM PUBLIC`);
    const exists = (await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role])).length > 0;
    const [{ literal }] = await admin.query('SELECT quote_literal($1) AS literal', [password]);
    await admin.query(
      `${exists ? 'ALTER' : 'CREATE'} ROLE ${role} LOGIN PASSWORD ${literal} NOSUPERUSER NOCREATEDB NOCREATEROLE`,
    );
    await admin.query(`GRANT CONNECT ON DATABASE ${database} TO ${role}`);
  });
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  const source = new DataSource({
    type: 'postgres',
    url: url.href,
    schema,
    migrations,
    migrationsTableName: 'migration',
    extra: { options: `-c search_path=${schema} -c lock_timeout=2000` },
  });
  await withAdmin(url.href, async (admin) => {
    await admin.query(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
    await admin.query(`GRANT USAGE ON SCHEMA ${schema} TO ${role}`);
    await admin.query(
      `ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${role}`,
    );
    await admin.query(`ALTER DEFAULT PRIVILEGES IN SCHEMA ${schema} GRANT USAGE ON SEQUENCES TO ${role}`);
  });
  await source.initialize();
  try {
    const ran = await source.runMigrations({ transaction: 'each' });
    for (const [rights, tables] of Object.entries(kept))
      for (const table of tables) await source.query(`REVOKE ${rights} ON ${schema}.${table} FROM ${role}`);
    if (forgets) await buildForgetting(source, { schema, role, forgets, kept: Object.values(kept).flat() });
    if (walls) await buildWalls(source, { schema, role, walls, kept });
    return ran.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function withAdmin(url: string, work: (admin: DataSource) => Promise<void>): Promise<void> {
  const admin = await new DataSource({ type: 'postgres', url, poolSize: 1 }).initialize();
  try {
    await work(admin);
  } finally {
    await admin.destroy();
  }
}
