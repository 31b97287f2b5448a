import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls to action people keep, every save a row, and what became of each that was sent. */
export class Ctas1764000000581 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cta (
        workspace text NOT NULL,
        cta_id text NOT NULL,
        version integer NOT NULL,
        stage text NOT NULL,
        title text NOT NULL,
        texts jsonb NOT NULL,
        -- the last day it is offered
        valid_until date,
        removed boolean NOT NULL DEFAULT false,
        saved_by text NOT NULL,
        saved_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (workspace, cta_id, version)
      );
      CREATE TABLE cta_event (
        cta_event_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        reply_id uuid NOT NULL REFERENCES reply,
        cta_id text NOT NULL,
        cta_version integer NOT NULL,
        stage text NOT NULL,
        -- replies there were before it
        depth integer NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        response text NOT NULL DEFAULT 'PENDING',
        responded_at timestamptz,
        responded_by text,
        -- counts what was said of the response
        version integer NOT NULL DEFAULT 0
      );
      CREATE INDEX cta_event_contact ON cta_event (contact_id, at DESC);
      CREATE INDEX cta_event_reply ON cta_event (reply_id);
      CREATE INDEX cta_event_pending ON cta_event (sent_at) WHERE response = 'PENDING'`);
    // What was saved can be followed, never rewritten.
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN REVOKE UPDATE, DELETE ON cta FROM cs_review; END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
