import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whom a workspace has, and what they may do in it (OP-09, ADR 0062). What people could do so far they could do in the installation's workspace; which
 * one that is stands in the environment, so that the next start writes it where there is none here.
 */
export class Memberships1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE workspace
        ADD COLUMN name text CHECK (length(name) BETWEEN 1 AND 80),
        ADD COLUMN version integer NOT NULL DEFAULT 1,
        ADD COLUMN suspended_at timestamptz,
        ADD COLUMN suspended_by text,
        ADD COLUMN suspended_for text,
        -- Somebody had stopped its sending before: resuming it leaves that as it is.
        ADD COLUMN stopped_before boolean NOT NULL DEFAULT false,
        -- Time nobody could decide in does not count against what waited.
        ADD COLUMN resumed_at timestamptz;
      CREATE TABLE membership (
        person_id text NOT NULL REFERENCES person ON DELETE CASCADE,
        workspace text,
        roles text NOT NULL,
        on_call boolean NOT NULL DEFAULT false,
        since timestamptz NOT NULL DEFAULT now(),
        -- Whoever has left is marked, never deleted.
        ended_at timestamptz,
        -- When they last came to it: the next sign-in enters there.
        entered_at timestamptz,
        UNIQUE (person_id, workspace)
      );
      CREATE INDEX membership_workspace ON membership (workspace);
      INSERT INTO membership (person_id, roles, on_call, since, ended_at)
        SELECT id, roles, on_call, created_at, deactivated_at FROM person;
      ALTER TABLE person DROP COLUMN roles, DROP COLUMN on_call, DROP COLUMN deactivated_at;
      ALTER TABLE login_session ADD COLUMN workspace text;
      ALTER TABLE invitation ADD COLUMN workspace text;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
