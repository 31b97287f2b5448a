import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which model profile a workspace has chosen; without a row it is the installation's. */
export class ModelProfile1764000000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE model_profile (
        workspace text PRIMARY KEY,
        profile text NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
