import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people decided, chained so that no row can be changed unseen, and what became of it. */
export class Decisions1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply (
        reply_id uuid PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES conversation,
        item_id uuid REFERENCES review_item,
        ordinal integer NOT NULL,
        bubbles jsonb NOT NULL,
        digest text NOT NULL,
        approved_by text NOT NULL,
        approver_name text NOT NULL,
        approved_at timestamptz NOT NULL,
        leaves_at timestamptz NOT NULL,
        event_id uuid NOT NULL,
        state text NOT NULL CHECK (state IN ('approved', 'sent', 'rejected', 'unknown', 'cancelled', 'undone')),
        code text,
        provider_words text,
        outcomes jsonb NOT NULL DEFAULT '[]',
        -- bubble id → the channel's latest word on it
        delivery jsonb NOT NULL DEFAULT '{}',
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      -- an undone reply gives its place back: the order of sending has no holes
      CREATE UNIQUE INDEX reply_ordinal ON reply (conversation_id, ordinal) WHERE state <> 'undone';
      CREATE INDEX reply_item ON reply (item_id);
      CREATE TABLE audit_head (workspace text PRIMARY KEY, seq bigint NOT NULL, hash text NOT NULL);
      CREATE TABLE audit (
        workspace text NOT NULL,
        seq bigint NOT NULL,
        actor text NOT NULL,
        action text NOT NULL,
        object_kind text NOT NULL,
        object_id text NOT NULL,
        detail jsonb NOT NULL,
        at timestamptz NOT NULL,
        prev_hash text NOT NULL,
        hash text NOT NULL,
        PRIMARY KEY (workspace, seq)
      );
      CREATE TABLE idempotency (
        key text NOT NULL,
        person_id text NOT NULL,
        route text NOT NULL,
        body_hash text NOT NULL,
        status integer,
        response jsonb,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, key)
      );
      CREATE INDEX idempotency_at ON idempotency (at);`);
    // Append-only for the service itself: the trail cannot be bent by whoever runs the API.
    await runner.query(`REVOKE UPDATE, DELETE, TRUNCATE ON audit FROM PUBLIC`);
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN REVOKE UPDATE, DELETE ON audit FROM cs_review; END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
