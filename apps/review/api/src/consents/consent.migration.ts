import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people agreed to be told by which channel (PR-05), and conversations we begin (RV-20). */
export class Consent1764000000720 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consent (
        consent_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('service', 'marketing')),
        channel text NOT NULL,
        source text NOT NULL,
        -- what they agreed to, as its version is called
        text_version text NOT NULL,
        given_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        recorded_by text NOT NULL,
        withdrawn_at timestamptz,
        withdrawn_by text,
        withdrawn_why text,
        CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
      );
      CREATE UNIQUE INDEX consent_one_in_force ON consent (contact_id, purpose, channel) WHERE withdrawn_at IS NULL;
      CREATE INDEX consent_of_contact ON consent (contact_id, recorded_at DESC);
      -- when a colleague wrote first; null where they did
      ALTER TABLE conversation ADD COLUMN begun_at timestamptz;
      -- what a reply may be sent by: it is held back when one is withdrawn
      ALTER TABLE reply ADD COLUMN consents uuid[] NOT NULL DEFAULT '{}';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
