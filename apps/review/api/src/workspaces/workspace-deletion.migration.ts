import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a workspace is to be deleted, since when, and which service keeps nothing of it any more (OP-09). The row of a deleted one stays: its id is used up. */
export class WorkspaceDeletion1764000000712 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE workspace
        ADD COLUMN deletion_id uuid,
        ADD COLUMN deletion_asked_at timestamptz,
        ADD COLUMN deletion_by text,
        -- In which workspace whoever asked was.
        ADD COLUMN deletion_from text,
        ADD COLUMN deletion_for text,
        ADD COLUMN deletion_due_at timestamptz,
        -- From here on there is no way back.
        ADD COLUMN deletion_began_at timestamptz,
        -- When the others were told last.
        ADD COLUMN deletion_told_at timestamptz,
        ADD COLUMN deleted_at timestamptz;
      CREATE INDEX workspace_deletion ON workspace (deletion_due_at) WHERE deletion_due_at IS NOT NULL AND deleted_at IS NULL;
      CREATE TABLE workspace_forgotten (
        workspace text NOT NULL REFERENCES workspace,
        service text NOT NULL,
        -- how much of each kind went
        forgotten jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace, service)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
