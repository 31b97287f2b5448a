import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Replies that only try a channel (CH-11): they answer nobody, and nothing that counts replies counts them. */
export class TestMessages1764000000630 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reply ADD COLUMN test boolean NOT NULL DEFAULT false;
      CREATE INDEX reply_test ON reply (approved_at DESC) WHERE test;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
