import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of the interface: what is kept of one proves that it is right, and cannot be used in its place. */
export class ApiKeys1764000000575 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE api_key (
        key_id text PRIMARY KEY,
        workspace text NOT NULL,
        secret_hash bytea NOT NULL,
        name text NOT NULL,
        scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
        -- Addresses and ranges it may be used from; none is everywhere.
        addresses text[] NOT NULL DEFAULT '{}',
        days integer NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        replaced_by text REFERENCES api_key,
        revoked_at timestamptz,
        revoked_by text,
        revoked_reason text,
        CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
      );
      CREATE INDEX api_key_workspace ON api_key (workspace, created_at DESC);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
