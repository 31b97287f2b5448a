import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys that people's devices hold, as the library keeps them: the public half. */
export class Passkeys1764000000650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE login_passkey (
        id text PRIMARY KEY,
        user_id text NOT NULL REFERENCES person ON DELETE CASCADE,
        name text,
        public_key text NOT NULL,
        -- The device's own name for it: two people never have one key.
        credential_id text NOT NULL UNIQUE,
        -- How often the device says it was used; one that says less than before is a copy.
        counter bigint NOT NULL,
        device_type text NOT NULL,
        backed_up boolean NOT NULL,
        transports text,
        aaguid text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX login_passkey_person ON login_passkey (user_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
