import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a conversation was told to, until when somebody has to take it, and who did (RV-28); and who is on call. */
export class Escalations1764000000670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE escalation (
        escalation_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        workspace text NOT NULL,
        conversation_id text NOT NULL REFERENCES conversation,
        item_id uuid,
        level text NOT NULL CHECK (level IN ('L1', 'L2', 'L3')),
        reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
        -- How often it has been told.
        alerts integer NOT NULL DEFAULT 1,
        raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        due_at timestamptz NOT NULL,
        acknowledged_at timestamptz,
        acknowledged_by text REFERENCES person ON DELETE SET NULL,
        resolved_at timestamptz,
        CHECK (acknowledged_by IS NULL OR acknowledged_at IS NOT NULL)
      );
      -- One that is not over for each conversation: whatever comes on top joins it.
      CREATE UNIQUE INDEX escalation_open ON escalation (conversation_id) WHERE resolved_at IS NULL;
      CREATE INDEX escalation_due ON escalation (due_at) WHERE resolved_at IS NULL AND acknowledged_at IS NULL;
      CREATE INDEX escalation_item ON escalation (item_id, raised_at);
      ALTER TABLE person ADD COLUMN on_call boolean NOT NULL DEFAULT false;
      ALTER TABLE change DROP CONSTRAINT change_kind_check,
        ADD CONSTRAINT change_kind_check CHECK (kind IN ('item', 'conversation', 'channel', 'setting', 'dead-letter', 'access', 'escalation'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
