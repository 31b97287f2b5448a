import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long words are kept, who is excepted, and what every night removed. `removed_days`: the words were kept for so long. */
export class Retention1764000000680 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE retention_version (
        workspace text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        days jsonb NOT NULL,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, version)
      );
      CREATE TABLE legal_hold (
        hold_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        reason text NOT NULL,
        placed_by text NOT NULL,
        placed_at timestamptz NOT NULL DEFAULT now(),
        lifted_by text,
        lifted_at timestamptz,
        CHECK ((lifted_by IS NULL) = (lifted_at IS NULL))
      );
      CREATE UNIQUE INDEX legal_hold_one ON legal_hold (contact_id) WHERE lifted_at IS NULL;
      CREATE TABLE retention_run (
        workspace text NOT NULL,
        night date NOT NULL,
        started_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        -- part → rows, counted in the transaction that removed them
        removed jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (workspace, night)
      );
      ALTER TABLE message ADD COLUMN removed_days integer;
      ALTER TABLE turn ADD COLUMN removed_days integer;
      ALTER TABLE reply ADD COLUMN removed_days integer;
      ALTER TABLE notice DROP CONSTRAINT notice_note_id_fkey,
        ADD CONSTRAINT notice_note_id_fkey FOREIGN KEY (note_id) REFERENCES note ON DELETE CASCADE;
      CREATE INDEX message_kept ON message (received_at) WHERE removed_days IS NULL;
      CREATE INDEX turn_kept ON turn (closed_at) WHERE removed_days IS NULL;
      CREATE INDEX reply_kept ON reply (approved_at) WHERE removed_days IS NULL;
      CREATE INDEX draft_kept ON draft (created_at);
      CREATE INDEX note_kept ON note (at);
      CREATE INDEX transcript_kept ON transcript (told_at);
      CREATE INDEX notice_note ON notice (note_id) WHERE note_id IS NOT NULL;`);
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN
        REVOKE UPDATE, DELETE ON retention_version FROM cs_review;
        REVOKE DELETE ON legal_hold, retention_run FROM cs_review;
      END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
