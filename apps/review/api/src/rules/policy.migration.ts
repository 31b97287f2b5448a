import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A workspace's rules in versions, hosts somebody has vouched for, and with each reply what the rules said and who put it aside. */
export class Policy1764000000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE policy_version (
        workspace text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        content jsonb NOT NULL,
        -- what changed, in the words of whoever published it
        note text NOT NULL,
        -- shipped rules it lowers; then two administrators stand behind it
        lowered text[] NOT NULL DEFAULT '{}',
        published_by text NOT NULL,
        confirmed_by text,
        published_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, version),
        CHECK (lowered = '{}' OR (confirmed_by IS NOT NULL AND confirmed_by <> published_by))
      );
      CREATE TABLE policy_draft (
        workspace text PRIMARY KEY,
        -- counts the saves, so that nobody saves or publishes over what they have not seen
        revision integer NOT NULL,
        -- the version it was begun from
        base integer NOT NULL,
        content jsonb NOT NULL,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        -- the administrator who would publish it and waits for a second one
        asked_by text,
        asked_note text
      );
      CREATE TABLE confirmed_host (
        workspace text NOT NULL,
        host text NOT NULL,
        confirmed_by text NOT NULL,
        confirmed_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, host)
      );
      ALTER TABLE reply ADD COLUMN checked jsonb, ADD COLUMN override jsonb;`);
    // A version stands for what approvals were checked with: it can be followed, never rewritten.
    await runner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON policy_version FROM PUBLIC`);
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN REVOKE UPDATE, DELETE ON policy_version FROM cs_review; END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
