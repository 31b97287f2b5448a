import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was last told of an account's templates: told again only when it is something else. */
export class TemplateSync1764000000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template_sync (
        account_id text PRIMARY KEY,
        digest text NOT NULL,
        told_at timestamptz NOT NULL
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
