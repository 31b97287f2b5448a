import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts a provider has approved, as the dispatcher last told them. */
export class Templates1764000000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE template_list (account_id text PRIMARY KEY, told_at timestamptz NOT NULL);
      CREATE TABLE template (
        account_id text NOT NULL REFERENCES template_list ON DELETE CASCADE,
        name text NOT NULL,
        language text NOT NULL,
        category text NOT NULL,
        status text NOT NULL,
        header text,
        body text NOT NULL,
        footer text,
        parameters integer NOT NULL,
        obstacle text,
        PRIMARY KEY (account_id, name, language)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
