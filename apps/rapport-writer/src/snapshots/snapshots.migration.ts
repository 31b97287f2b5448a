import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What conversations were about, and how people write. */
export class Snapshots1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one row a turn: their number is what a snapshot is due by, so it advances with rows and with nothing else
      CREATE TABLE closed_turn (
        turn_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        conversation_id text NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- end of the snapshot that covers it; null: none does yet
        told_until timestamptz
      );
      CREATE INDEX closed_turn_conversation ON closed_turn (conversation_id);
      CREATE INDEX closed_turn_untold ON closed_turn (stored_at) WHERE told_until IS NULL;

      CREATE TABLE snapshot (
        snapshot_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        conversation_id text NOT NULL,
        summary text NOT NULL,
        topics text[] NOT NULL,
        questions text[] NOT NULL,
        made_by text NOT NULL CHECK (made_by IN ('extract', 'model')),
        last_turn_id uuid NOT NULL,
        turn_from int NOT NULL,
        turn_to int NOT NULL,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL
      );
      CREATE INDEX snapshot_contact ON snapshot (workspace, contact_id, until_at DESC);
      CREATE INDEX snapshot_conversation ON snapshot (conversation_id, until_at DESC);

      -- the newest summary a model gave of a conversation, for the snapshot that ends with its turn
      CREATE TABLE model_summary (
        conversation_id text PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        turn_id uuid NOT NULL,
        summary text NOT NULL,
        topics text[] NOT NULL,
        questions text[] NOT NULL,
        until_at timestamptz NOT NULL
      );

      -- always what the newest messages of the contact say, made anew with each
      CREATE TABLE habit (
        workspace text NOT NULL,
        contact_id text NOT NULL,
        habits jsonb NOT NULL,
        PRIMARY KEY (workspace, contact_id)
      );

      ALTER TABLE history_turn
        ADD COLUMN channel text,
        -- false: passed on, or a command; somebody else's words say nothing of them
        ADD COLUMN own boolean NOT NULL DEFAULT true;
      DROP INDEX history_turn_contact;
      CREATE INDEX history_turn_contact ON history_turn (workspace, contact_id, at DESC);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
