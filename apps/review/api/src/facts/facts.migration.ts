import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is true of the business, as people wrote it down: every save is a version, and none is ever changed (KN-04). */
export class BusinessFacts1764000000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE business_facts (
        workspace text NOT NULL,
        version integer NOT NULL CHECK (version > 0),
        facts jsonb NOT NULL,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (workspace, version)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
