import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A second factor beside the password, as the library keeps it: the secret and the codes encrypted, tries counted. */
export class SecondFactor1764000000570 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN second_factor boolean NOT NULL DEFAULT false;
      -- What a session was signed in with.
      ALTER TABLE login_session ADD COLUMN method text;
      CREATE TABLE login_second_factor (
        id text PRIMARY KEY,
        user_id text NOT NULL UNIQUE REFERENCES person ON DELETE CASCADE,
        secret text NOT NULL,
        backup_codes text NOT NULL,
        -- False until a first code has shown that the app knows the secret.
        verified boolean NOT NULL DEFAULT false,
        failed_count integer NOT NULL DEFAULT 0,
        locked_until timestamptz
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
