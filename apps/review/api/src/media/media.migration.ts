import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What became of the files people sent, as the dispatcher told it. A file without a row is still being fetched. */
export class Media1764000000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media (
        media_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        conversation_id text NOT NULL,
        state text NOT NULL CHECK (state IN ('stored', 'failed')),
        reason text,
        type text,
        size integer,
        width integer,
        height integer,
        thumbnail boolean NOT NULL DEFAULT false,
        told_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
