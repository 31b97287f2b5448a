import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A reply can have arrived in part: its messages one by one, and which of them were said (all, where nothing is noted). */
export class PartlySaid1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE reply ADD COLUMN bubbles jsonb, ADD COLUMN said jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
