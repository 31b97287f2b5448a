import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the dispatcher says may not be sent for now, as the workspace shows it. */
export class SendingStop1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sending_stop (
        scope text NOT NULL CHECK (scope IN ('all', 'workspace', 'account')),
        -- the workspace or the account; empty for all
        target text NOT NULL,
        stopped boolean NOT NULL,
        reason text NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL,
        PRIMARY KEY (scope, target)
      );
      ALTER TABLE change DROP CONSTRAINT change_kind_check;
      ALTER TABLE change ADD CONSTRAINT change_kind_check CHECK (kind IN ('item', 'conversation', 'channel', 'setting'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
