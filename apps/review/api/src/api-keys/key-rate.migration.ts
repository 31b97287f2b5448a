import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often a key may ask. */
export class KeyRate1764000000576 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE api_key ADD COLUMN rate_per_min integer NOT NULL DEFAULT 600 CHECK (rate_per_min IN (60, 600, 6000))`,
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
