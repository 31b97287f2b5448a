import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What contacts said of themselves, and what people decided about it. */
export class Facts1764000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one row per message and key: the message is the evidence, and takes its facts with it when it is edited or taken back
      CREATE TABLE fact (
        workspace text NOT NULL,
        contact_id text NOT NULL,
        key text NOT NULL,
        conversation_id text NOT NULL,
        said_id text NOT NULL,
        value text NOT NULL,
        confidence real NOT NULL,
        negated boolean NOT NULL,
        said_at timestamptz NOT NULL,
        -- of the wording it was learned from, as in history_turn
        revision bigint NOT NULL,
        -- a person took it away: it is never learned from this message again
        withdrawn boolean NOT NULL DEFAULT false,
        PRIMARY KEY (workspace, contact_id, key, conversation_id, said_id)
      );
      CREATE INDEX fact_of_message ON fact (conversation_id, said_id);

      -- the last word of a person about one key; its version counts the words there were
      CREATE TABLE ruling (
        workspace text NOT NULL,
        contact_id text NOT NULL,
        key text NOT NULL,
        state text NOT NULL CHECK (state IN ('corrected', 'pinned', 'removed', 'none')),
        value text,
        version integer NOT NULL,
        ruled_by text NOT NULL,
        ruled_at timestamptz NOT NULL,
        why text,
        command_id uuid NOT NULL,
        PRIMARY KEY (workspace, contact_id, key)
      );

      -- everything of one contact, whichever conversation it was said in
      CREATE INDEX history_turn_contact ON history_turn (workspace, contact_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
