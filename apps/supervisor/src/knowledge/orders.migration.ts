import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What in a passage reads like orders to a model; null while nobody has looked (CO-11). */
export class PassageOrders1764000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE knowledge_passage ADD COLUMN orders text[]');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
