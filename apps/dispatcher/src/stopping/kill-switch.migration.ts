import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What may not be sent for now; a switch that is off keeps its row, so that an old command cannot be played again. */
export class KillSwitch1764000000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kill_switch (
        scope text NOT NULL CHECK (scope IN ('all', 'workspace', 'account')),
        -- the workspace or the account; empty for all
        target text NOT NULL,
        stopped boolean NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (scope, target)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
