import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files nobody need wait for any more: kept, heard, or given up. Ids only. */
export class SettledMedia1764000000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE settled_media (
        media_id uuid PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX settled_media_received_at ON settled_media (received_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
