import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the first reply to an item is due (RV-01); items from before have no deadline. */
export class ReplyDue1764000000587 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review_item ADD COLUMN reply_due timestamptz;
      CREATE INDEX review_item_due ON review_item (reply_due) WHERE state <> 'settled'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
