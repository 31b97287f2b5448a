import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The earlier reply a reply builds on, where that one was still on its way when it was approved. */
export class ExpectedReply1764000000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE send ADD COLUMN expects_ordinal integer');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
