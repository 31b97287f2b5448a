import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are deleted when they were kept long enough. `remains`: what nobody is shown any more may still lie in the store. */
export class MediaRetention1764000000317 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE media DROP CONSTRAINT media_state_check;
      ALTER TABLE media ADD CONSTRAINT media_state_check CHECK (state IN ('wanted', 'stored', 'failed', 'deleted'));
      ALTER TABLE media ADD COLUMN remains boolean NOT NULL DEFAULT false;
      CREATE INDEX media_kept ON media (settled_at) WHERE state = 'stored';
      CREATE INDEX media_remains ON media (media_id) WHERE remains;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
