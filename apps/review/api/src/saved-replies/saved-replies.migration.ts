import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies people keep to use again: every save is a row, and how often each was used is counted apart. */
export class SavedReplies1764000000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_reply (
        workspace text NOT NULL,
        shortcut text NOT NULL,
        version integer NOT NULL,
        title text NOT NULL,
        texts jsonb NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, shortcut, version)
      );
      CREATE TABLE saved_reply_use (
        workspace text NOT NULL,
        shortcut text NOT NULL,
        uses integer NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (workspace, shortcut)
      )`);
    // What was saved can be followed, never rewritten.
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN REVOKE UPDATE, DELETE ON saved_reply FROM cs_review; END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
