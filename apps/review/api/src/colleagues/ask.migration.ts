import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose opinion an item waits for, and who wants it. */
export class Ask1764000000562 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review_item
        ADD COLUMN asked_of text REFERENCES person ON DELETE SET NULL,
        ADD COLUMN asked_by text REFERENCES person ON DELETE SET NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
