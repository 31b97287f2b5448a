import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people made of the documents in the workspace: every save is a version, and none is ever changed (KN-05). */
export class KnowledgeVersions1764000000340 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE knowledge_version (
        workspace text NOT NULL,
        name text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        title text NOT NULL,
        language text NOT NULL,
        text text NOT NULL,
        removed boolean NOT NULL DEFAULT false,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace, name, version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
