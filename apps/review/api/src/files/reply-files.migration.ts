import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files reviewers attach to replies; the bytes are in the object store (`replyFileObject`). */
export class ReplyFiles1764000000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_file (
        file_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        conversation_id text NOT NULL REFERENCES conversation,
        kind text NOT NULL,
        type text NOT NULL,
        bytes integer NOT NULL CHECK (bytes > 0),
        sha256 text NOT NULL,
        name text NOT NULL,
        width integer,
        height integer,
        uploaded_by text NOT NULL,
        uploaded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- when it was last part of an approval
        approved_at timestamptz,
        -- why it is not offered any more, and whether its bytes are gone too
        kept_days integer,
        removed_at timestamptz,
        gone boolean NOT NULL DEFAULT false
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
