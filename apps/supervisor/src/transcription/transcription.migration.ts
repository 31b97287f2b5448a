import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What came of listening to a file, as it is or was published; kept for a day, the events and review have it. */
export class Transcription1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transcription (
        media_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        sha256 text NOT NULL,
        -- of the model that listened; null where none did
        model text,
        -- MediaTranscribed or MediaUntranscribed without the file's place
        result jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX transcription_sound ON transcription (workspace, sha256, model);
      CREATE INDEX transcription_created_at ON transcription (created_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
