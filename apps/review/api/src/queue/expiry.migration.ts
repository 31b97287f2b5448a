import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the open items nobody has decided for long. */
export class Expiry1764000000563 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX review_item_age ON review_item (opened_at) WHERE state <> 'settled'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
