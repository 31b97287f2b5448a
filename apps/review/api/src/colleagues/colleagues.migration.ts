import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What colleagues tell each other about a conversation, and what each of them is to look at. None of it is ever sent. */
export class Colleagues1764000000560 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE note (
        note_id uuid PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES conversation,
        author text NOT NULL,
        note text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX note_conversation ON note (conversation_id, at DESC);
      CREATE TABLE notice (
        notice_id uuid PRIMARY KEY,
        person_id text NOT NULL REFERENCES person ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('mentioned', 'asked', 'answered', 'expired')),
        conversation_id text NOT NULL REFERENCES conversation,
        note_id uuid REFERENCES note,
        by text,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        seen_at timestamptz
      );
      CREATE INDEX notice_unseen ON notice (person_id, at DESC) WHERE seen_at IS NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
