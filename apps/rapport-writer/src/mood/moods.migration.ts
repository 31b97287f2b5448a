import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How somebody sounded, for a month, where the workspace wants it noticed. */
export class Moods1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE mood (
        workspace text NOT NULL,
        contact_id text NOT NULL,
        conversation_id text NOT NULL,
        said_id text NOT NULL,
        mood text NOT NULL CHECK (mood IN ('pleased', 'neutral', 'confused', 'worried', 'frustrated')),
        said_at timestamptz NOT NULL,
        PRIMARY KEY (workspace, contact_id, conversation_id, said_id)
      );
      CREATE INDEX mood_at ON mood (said_at);

      -- without a row it is on
      CREATE TABLE mood_switch (
        workspace text PRIMARY KEY,
        noticed boolean NOT NULL,
        set_by text NOT NULL,
        set_at timestamptz NOT NULL DEFAULT now()
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
