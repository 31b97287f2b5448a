import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where each contact stands and what they were worth so far: the state, and beside it everything that led there. */
export class Funnel1764000000580 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX conversation_contact ON conversation (contact_id);
      CREATE TABLE contact_status (
        contact_id text PRIMARY KEY,
        workspace text NOT NULL,
        status text NOT NULL DEFAULT 'PROSPECT',
        -- counts what changed the status
        version integer NOT NULL DEFAULT 0,
        -- the sum of ltv_entry, written with every entry
        total_minor bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE contact_status_change (
        change_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL REFERENCES contact_status,
        version integer NOT NULL,
        from_status text NOT NULL,
        to_status text NOT NULL,
        actor text NOT NULL,
        automated boolean NOT NULL,
        correction boolean NOT NULL,
        reason text NOT NULL,
        reply_id uuid,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (contact_id, version)
      );
      CREATE TABLE ltv_entry (
        entry_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL REFERENCES contact_status,
        amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
        source text NOT NULL,
        reference text,
        actor text NOT NULL,
        reason text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (workspace, source, reference)
      );
      CREATE INDEX ltv_entry_contact ON ltv_entry (contact_id, at DESC);
      CREATE TABLE value_setting (
        workspace text PRIMARY KEY,
        currency text NOT NULL,
        -- what whoever answers may record at once, in the currency's minor unit
        limit_minor bigint NOT NULL,
        version integer NOT NULL
      );
      -- as it was when the reply was countersigned: what happens later does not rewrite it
      ALTER TABLE reply ADD contact_status text, ADD ltv_total_minor bigint`);
    // What happened can be followed, never rewritten.
    await runner.query(`DO $$ BEGIN
      IF EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'cs_review') THEN
        REVOKE UPDATE, DELETE ON contact_status_change, ltv_entry FROM cs_review;
      END IF;
    END $$`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
