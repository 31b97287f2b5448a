import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What apps gave up on: where it is kept and what became of it, never what it says. */
export class DeadLetters1764000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dead_letter (
        -- from app, stream and sequence: the same message given up again is the same letter
        letter_id uuid PRIMARY KEY,
        app text NOT NULL,
        subject text NOT NULL,
        event_type text NOT NULL,
        workspace text NOT NULL,
        -- of no conversation we may know yet: a poison event can be its first
        conversation_id text,
        code text NOT NULL,
        stream text NOT NULL,
        stream_seq bigint NOT NULL,
        deliveries integer NOT NULL,
        -- where DEAD_LETTERS keeps its newest copy
        letter_seq bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('open', 'redriving', 'redriven', 'discarded')),
        redrives integer NOT NULL DEFAULT 0,
        -- when it is handed out again; null once it has been
        due_at timestamptz,
        first_at timestamptz NOT NULL,
        last_at timestamptz NOT NULL,
        settled_at timestamptz,
        settled_by text,
        reason text
      );
      CREATE INDEX dead_letter_list ON dead_letter (state, last_at DESC, letter_id DESC);
      CREATE INDEX dead_letter_hold ON dead_letter (conversation_id) WHERE state IN ('open', 'redriving');
      CREATE INDEX dead_letter_due ON dead_letter (due_at) WHERE due_at IS NOT NULL;
      ALTER TABLE change DROP CONSTRAINT change_kind_check,
        ADD CONSTRAINT change_kind_check CHECK (kind IN ('item', 'conversation', 'channel', 'setting', 'dead-letter'));`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
