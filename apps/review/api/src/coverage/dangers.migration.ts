import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may be in danger stands before what is merely urgent (ET-06). */
export class Dangers1764000000590 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- categories of the safety rules, as heard when a turn closed
      ALTER TABLE review_item ADD COLUMN dangers text[] NOT NULL DEFAULT '{}'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
