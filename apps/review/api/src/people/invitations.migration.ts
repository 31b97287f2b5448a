import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People come by one-time links and go without a trace being lost: whoever left is marked, never deleted. */
export class Invitations1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN deactivated_at timestamptz;
      CREATE TABLE invitation (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        email text NOT NULL,
        roles text NOT NULL,
        -- Whose password the link sets anew; null where it makes somebody.
        person_id text REFERENCES person ON DELETE CASCADE,
        invited_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        withdrawn_at timestamptz
      );
      CREATE INDEX invitation_open ON invitation (email) WHERE used_at IS NULL AND withdrawn_at IS NULL;
      ALTER TABLE change DROP CONSTRAINT change_kind_check,
        ADD CONSTRAINT change_kind_check CHECK (kind IN ('item', 'conversation', 'channel', 'setting', 'dead-letter', 'access'));`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
