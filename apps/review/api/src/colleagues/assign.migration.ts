import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose conversation it is. */
export class Assign1764000000565 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conversation ADD COLUMN assigned_to text REFERENCES person ON DELETE SET NULL;
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN ('mentioned', 'asked', 'answered', 'expired', 'assigned'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
