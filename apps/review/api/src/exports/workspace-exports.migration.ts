import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Exports of workspaces: who asked, how far each is, and until when it can be fetched (OP-09). */
export class WorkspaceExports1764000000711 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE workspace_export (
        export_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        asked_by text NOT NULL,
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'running', 'ready', 'failed', 'expired')),
        -- Whoever makes it says so with every part; nobody else takes it over before.
        attempt integer NOT NULL DEFAULT 0,
        leased_until timestamptz,
        parts integer NOT NULL DEFAULT 0,
        -- The most any attempt began: what was begun is removed in the end, finished or not.
        most_parts integer NOT NULL DEFAULT 0,
        bytes bigint NOT NULL DEFAULT 0,
        rows jsonb NOT NULL DEFAULT '{}',
        ended_at timestamptz,
        expires_at timestamptz
      );
      CREATE UNIQUE INDEX workspace_export_one ON workspace_export (workspace) WHERE state IN ('queued', 'running');
      CREATE INDEX workspace_export_asked ON workspace_export (workspace, asked_at DESC);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
