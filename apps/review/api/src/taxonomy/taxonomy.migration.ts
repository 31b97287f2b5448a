import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a workspace changed in the lists of the taxonomy, and what it added (RV-10); what changed when is on the trail. */
export class Taxonomy1764000000586 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE taxonomy_term (
        workspace text NOT NULL,
        list text NOT NULL,
        code text NOT NULL,
        version integer NOT NULL,
        said jsonb NOT NULL,
        next_step text,
        retired boolean NOT NULL,
        merged_into text,
        own boolean NOT NULL,
        added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace, list, code)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
