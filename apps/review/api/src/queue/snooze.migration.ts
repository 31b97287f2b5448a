import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An item that is put aside until a time, or until the customer writes again. */
export class Snooze1764000000561 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review_item
        ADD COLUMN snoozed_until timestamptz,
        ADD COLUMN snoozed_at timestamptz,
        ADD COLUMN snoozed_by text REFERENCES person ON DELETE SET NULL,
        ADD CONSTRAINT snoozed_whole CHECK ((snoozed_until IS NULL) = (snoozed_at IS NULL));
      CREATE INDEX review_item_snoozed ON review_item (snoozed_until) WHERE snoozed_until IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
