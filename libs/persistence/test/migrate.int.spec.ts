import { ThrowawayServers } from '@countersign/testing';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';
import { HELD_TO, HOLD_TO, migrate, openDataSource, type MigrationTarget } from '../src/index.js';

class Init1772000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE turn (id serial PRIMARY KEY, words text NOT NULL)');
  }
  async down(): Promise<void> {}
}

class Grow1772000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE turn ADD COLUMN reason text');
  }
  async down(): Promise<void> {}
}

class Broken1772000001000 implements MigrationInterface {
  readonly name = 'Grow1772000001000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE turn ADD COLUMN reason text');
    await runner.query('ALTER TABLE nowhere ADD COLUMN reason text');
  }
  async down(): Promise<void> {}
}

describe('bringing a schema up to date', () => {
  let servers: ThrowawayServers;
  let target: MigrationTarget;
  let counter = 0;
  const open: DataSource[] = [];

  beforeAll(async () => (servers = await ThrowawayServers.start('postgres')));
  beforeEach(() => {
    target = {
      adminUrl: servers.databaseUrl,
      database: `migrated_${++counter}`,
      schema: 'debouncer',
      role: 'cs_debouncer',
      password: "it's a 'secret' \\ with quotes",
      migrations: [Init1772000000000],
    };
  });
  afterEach(() => Promise.all(open.splice(0).map((source) => source.destroy())));
  afterAll(() => servers.stop());

  async function asRole({ database, role, password, schema }: MigrationTarget = target): Promise<DataSource> {
    const url = new URL(servers.databaseUrl);
    url.username = role;
    url.password = encodeURIComponent(password);
    url.pathname = `/${database}`;
    const source = await openDataSource({ app: 'spec', schema }, url.href);
    open.push(source);
    return source;
  }

  test('makes database, role, schema and tables on an empty server, and is finished when run again', async () => {
    expect(await migrate(target)).toEqual(['Init1772000000000']);
    expect(await migrate(target)).toEqual([]);
    const source = await asRole();
    await source.query(`INSERT INTO turn (words) VALUES ('hello')`);
    expect(await source.query('SELECT words FROM turn')).toEqual([{ words: 'hello' }]);
  });

  test('keeps what is there when a new version grows it', async () => {
    await migrate(target);
    await (await asRole()).query(`INSERT INTO turn (words) VALUES ('kept')`);
    expect(await migrate({ ...target, migrations: [Init1772000000000, Grow1772000001000] })).toEqual([
      'Grow1772000001000',
    ]);
    expect(await (await asRole()).query('SELECT words, reason FROM turn')).toEqual([
      { words: 'kept', reason: null },
    ]);
  });

  test('stops whole before a step that fails, and goes on from there when it is repaired', async () => {
    const broken = { ...target, migrations: [Init1772000000000, Broken1772000001000] };
    await expect(migrate(broken)).rejects.toThrow('nowhere');
    expect(await migrate({ ...target, migrations: [Init1772000000000, Grow1772000001000] })).toEqual([
      'Grow1772000001000',
    ]);
  });

  test('gives the role of a service its rows and nothing else', async () => {
    await migrate(target);
    const source = await asRole();
    for (const forbidden of [
      'CREATE TABLE own (id int)',
      'CREATE TABLE public.own (id int)',
      'CREATE SCHEMA own',
      'ALTER TABLE turn ADD COLUMN own text',
      'DROP TABLE turn',
      'TRUNCATE turn',
      'CREATE ROLE own',
      'CREATE DATABASE own',
    ]) {
      await expect(source.query(forbidden)).rejects.toThrow(/permission denied|must be owner/);
    }
  });

  test('SE-11: what is kept can be added to and never changed, whatever the role is called', async () => {
    await migrate({ ...target, role: 'another_instance_debouncer', kept: { 'UPDATE, DELETE': ['turn'] } });
    const source = await asRole({ ...target, role: 'another_instance_debouncer' });
    await source.query(`INSERT INTO turn (words) VALUES ('hello')`);
    await expect(source.query(`UPDATE turn SET words = 'other'`)).rejects.toThrow('permission denied');
    await expect(source.query('DELETE FROM turn')).rejects.toThrow('permission denied');
  });

  test('SE-10: a session that is held to a workspace sees its rows alone, whatever the role is called; the service sees all', async () => {
    const walls = { turn: `words = ${HELD_TO}` };
    const walled = { ...target, role: 'another_instance_review', walls, kept: { DELETE: ['turn'] } };
    await migrate(walled);
    // A wall that stands is left, one that was thought over is another one.
    await migrate(walled);
    const source = await asRole(walled);
    await source.query(`INSERT INTO turn (words) VALUES ('mine'), ('theirs')`);
    const runner = source.createQueryRunner();
    const seen = async (): Promise<unknown> =>
      (await runner.query('SELECT words FROM turn ORDER BY 1')).map(({ words }: { words: string }) => words);
    expect(await seen()).toEqual(['mine', 'theirs']);
    await runner.query(HOLD_TO, ['mine']);
    expect(await seen()).toEqual(['mine']);
    await expect(runner.query(`INSERT INTO turn (words) VALUES ('theirs')`)).rejects.toThrow(
      'row-level security',
    );
    await expect(runner.query('DELETE FROM turn')).rejects.toThrow('permission denied');
    await migrate({ ...walled, walls: { turn: `words <> ${HELD_TO}` } });
    expect(await seen()).toEqual(['theirs']);
    await runner.release();
  });

  test("keeps a service out of another's schema and another database", async () => {
    await migrate(target);
    const other = { ...target, schema: 'review', role: 'cs_review' };
    await migrate(other);
    await (await asRole(other)).query(`INSERT INTO turn (words) VALUES ('theirs')`);
    await expect((await asRole()).query('SELECT * FROM review.turn')).rejects.toThrow('permission denied');
    const elsewhere = { ...target, database: `rapport_${counter}`, role: 'cs_rapport_writer' };
    await migrate(elsewhere);
    await expect(asRole({ ...target, database: elsewhere.database })).rejects.toThrow('permission denied');
  });

  test('lets the newest password in and no older one', async () => {
    await migrate(target);
    await migrate({ ...target, password: 'the-next-one' });
    await asRole({ ...target, password: 'the-next-one' });
    const [{ auth }] = await (
      await asRole({ ...target, password: 'the-next-one' })
    ).query(`SELECT current_user AS auth`);
    expect(auth).toBe('cs_debouncer');
  });

  test.each(['Debouncer', 'a-b', 'x; DROP DATABASE postgres', ''])(
    'refuses "%s" as a name',
    async (schema) => {
      await expect(migrate({ ...target, schema })).rejects.toThrow('is not a plain SQL identifier');
    },
  );
});
