import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a workspace has set, in versions that are never changed: the newest one holds (OP-04). */
export class WorkspaceSettings1764000000631 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE setting_version (
        workspace text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        content jsonb NOT NULL,
        -- the earlier version it says again
        restores integer,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, version)
      )`);
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN REVOKE UPDATE, DELETE ON setting_version FROM cs_review; END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
