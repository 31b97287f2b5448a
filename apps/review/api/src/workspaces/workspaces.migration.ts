import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which workspaces there are (OP-09): those something is kept of already, and from now on any an account's first message names. */
export class Workspaces1764000000690 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workspace (
        workspace text PRIMARY KEY CHECK (workspace ~ '^[a-z0-9_-]{1,40}$'),
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await runner.query(
      'INSERT INTO workspace (workspace) SELECT DISTINCT workspace FROM conversation ON CONFLICT DO NOTHING',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
