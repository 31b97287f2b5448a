import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What we know of a contact, and what was said. */
export class Rapport1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact (
        workspace text NOT NULL,
        contact_id text NOT NULL,
        display_name text,
        language text,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        PRIMARY KEY (workspace, contact_id)
      );

      CREATE TABLE history_turn (
        history_turn_id bigserial PRIMARY KEY,
        workspace text NOT NULL,
        conversation_id text NOT NULL,
        contact_id text,
        role text NOT NULL CHECK (role IN ('contact', 'business')),
        -- the channel's message id, or our reply id
        said_id text NOT NULL,
        text text NOT NULL,
        at timestamptz NOT NULL,
        -- stream sequence of the newest wording: an older one that comes later changes nothing
        revision bigint NOT NULL,
        deleted boolean NOT NULL DEFAULT false,
        UNIQUE (conversation_id, role, said_id)
      );
      CREATE INDEX history_turn_newest ON history_turn (conversation_id, at DESC, history_turn_id DESC) WHERE NOT deleted;

      -- approved and sent arrive in any order; only both together are history
      CREATE TABLE reply (
        reply_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        conversation_id text NOT NULL,
        contact_id text,
        text text,
        sent_at timestamptz
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
