import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each decision teaches, kept with it (RV-09). */
export class Teaching1764000000585 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE decision (
        decision_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        item_id uuid NOT NULL REFERENCES review_item,
        generation integer NOT NULL,
        reply_id uuid,
        kind text NOT NULL CHECK (kind IN ('approved', 'rejected', 'closed')),
        person_id text NOT NULL,
        reason text,
        next_step text,
        request_id uuid,
        edit_distance integer,
        edit_ratio double precision,
        edit_tags text[] NOT NULL,
        suggested_tags text[] NOT NULL,
        quality smallint CHECK (quality BETWEEN 1 AND 5),
        note text CHECK (length(note) <= 1000),
        reading_ms integer,
        handling_ms integer,
        decided_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        undone_at timestamptz
      );
      CREATE INDEX decision_item ON decision (item_id);
      CREATE INDEX decision_day ON decision (workspace, decided_at);
      CREATE INDEX decision_reply ON decision (reply_id) WHERE reply_id IS NOT NULL;
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
