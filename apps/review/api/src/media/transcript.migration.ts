import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was heard in voice messages, or why nobody wrote it down; as the supervisor told it. Somebody's words, like the messages. */
export class Transcript1764000000120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transcript (
        media_id uuid PRIMARY KEY,
        conversation_id text NOT NULL,
        -- Transcript of the contracts; null where there is none
        transcript jsonb,
        reason text,
        told_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((transcript IS NULL) <> (reason IS NULL))
      );
      CREATE INDEX transcript_conversation ON transcript (conversation_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
