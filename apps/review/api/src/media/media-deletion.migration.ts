import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files are deleted by the dispatcher when they were kept long enough; their place says after how many days. */
export class MediaDeletion1764000000117 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE media DROP CONSTRAINT media_state_check;
      ALTER TABLE media ADD CONSTRAINT media_state_check CHECK (state IN ('stored', 'failed', 'deleted'));
      ALTER TABLE media ADD COLUMN kept_days integer;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
