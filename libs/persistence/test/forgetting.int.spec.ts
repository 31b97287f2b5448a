import { randomUUID } from 'node:crypto';
import { FORGOTTEN_STATE } from '@countersign/contracts';
import { ThrowawayServers } from '@countersign/testing';
import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { Forgetting, openDataSource, type SchemaDefinition } from '../src/index.js';

class Init1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE letter (letter_id uuid PRIMARY KEY, workspace text NOT NULL, words text NOT NULL);
      CREATE TABLE page (letter_id uuid NOT NULL REFERENCES letter, number int NOT NULL);
      CREATE TABLE version (workspace text NOT NULL, number int NOT NULL)`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const SCHEMA: SchemaDefinition = {
  app: 'debouncer',
  schema: 'letters',
  database: 'operational',
  migrations: [Init1772000000000],
  kept: { 'UPDATE, DELETE': ['version'] },
  forgets: {
    goes: {
      page: 'x.letter_id IN (SELECT l.letter_id FROM letter l WHERE l.workspace = $1)',
      letter: 'x.workspace = $1',
      version: 'x.workspace = $1',
    },
    stays: {},
  },
};

describe('forgetting a workspace (OP-09)', () => {
  let servers: ThrowawayServers;
  let source: DataSource;
  let owner: DataSource;
  let forgetting: Forgetting;
  beforeAll(async () => {
    servers = await ThrowawayServers.start('postgres');
    const url = await servers.database(SCHEMA);
    source = await openDataSource({ app: 'debouncer', schema: 'letters' }, url);
    const own = new URL(servers.databaseUrl);
    own.pathname = new URL(url).pathname;
    owner = await new DataSource({
      type: 'postgres',
      url: own.href,
      extra: { options: '-c search_path=letters' },
    }).initialize();
    forgetting = new Forgetting(source, SCHEMA.forgets!, ['version']);
  });
  afterAll(async () => {
    await source.destroy();
    await owner.destroy();
    await servers.stop();
  });

  async function write(workspace: string, letters: number): Promise<void> {
    await source.query(
      `WITH l AS (INSERT INTO letter SELECT gen_random_uuid(), $1, 'words' FROM generate_series(1, $2) RETURNING letter_id)
       INSERT INTO page SELECT letter_id, 1 FROM l`,
      [workspace, letters],
    );
    await source.query('INSERT INTO version VALUES ($1, 1), ($1, 2)', [workspace]);
  }
  const count = async (workspace: string): Promise<number> =>
    Number((await source.query('SELECT count(*) FROM letter WHERE workspace = $1', [workspace]))[0].count);
  const late = (workspace: string): Promise<unknown> =>
    source.query(`INSERT INTO letter VALUES ($1, $2, 'late'), ($3, 'south', 'in the same statement')`, [
      ...[randomUUID(), workspace, randomUUID()],
    ]);

  it('broken off in the middle it goes on, counts every row once, and takes nothing of another', async () => {
    await write('north', 1_300);
    await write('south', 20);
    // Whoever is killed here has committed two portions.
    await owner.query(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF (SELECT (rows ->> 'page')::int FROM letters.forgotten_workspace WHERE workspace = 'north') >= 1000 THEN RAISE EXCEPTION 'killed'; END IF; RETURN NULL; END $$`);
    await owner.query(
      'CREATE TRIGGER killed AFTER DELETE ON page FOR EACH STATEMENT EXECUTE FUNCTION break_off()',
    );
    await expect(forgetting.forget('north')).rejects.toThrow('killed');
    expect(Number((await source.query('SELECT count(*) FROM page'))[0].count)).toBe(320);
    await owner.query('DROP TRIGGER killed ON page');
    expect(await forgetting.forget('north')).toEqual({ page: 1_300, letter: 1_300, version: 2 });
    expect(await forgetting.forget('north')).toEqual({ page: 1_300, letter: 1_300, version: 2 });
    expect(await count('north')).toBe(0);
    expect(await count('south')).toBe(20);
  });

  it('what comes late is refused, whole, and says of which workspace it is', async () => {
    await expect(late('north')).rejects.toMatchObject({ code: FORGOTTEN_STATE, detail: 'north' });
    expect(await count('south')).toBe(20);
    await late('elsewhere');
  });

  it('whoever was writing when it began is waited for, and what they wrote goes, too', async () => {
    await write('west', 1);
    const writing = source.createQueryRunner();
    await writing.startTransaction();
    await writing.query(`INSERT INTO letter VALUES ($1, 'west', 'on its way')`, [randomUUID()]);
    const gone = forgetting.forget('west');
    await source.query('SELECT 1');
    await writing.commitTransaction();
    await writing.release();
    expect(await gone).toEqual({ page: 1, letter: 2, version: 2 });
    expect(await count('west')).toBe(0);
  });

  it('what a service may not remove goes of a forgotten workspace alone', async () => {
    await expect(source.query('DELETE FROM version')).rejects.toThrow('permission denied');
    await expect(source.query(`SELECT forget_kept('version', 'south', 500)`)).rejects.toThrow('not deleted');
    await expect(source.query(`SELECT forget_kept('letter', 'north', 500)`)).rejects.toThrow();
  });
});
