import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files people sent: what is to be fetched, and what became of it. `fence` is whoever fetches now. */
export class Media1764000000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE media (
        media_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        channel text NOT NULL,
        account_id text NOT NULL,
        conversation_id text NOT NULL,
        contact_id text,
        correlation_id uuid NOT NULL,
        causation_id uuid NOT NULL,
        traceparent text,
        kind text NOT NULL,
        provider_media_id text,
        state text NOT NULL DEFAULT 'wanted' CHECK (state IN ('wanted', 'stored', 'failed')),
        reason text,
        tries integer NOT NULL DEFAULT 0,
        not_before timestamptz NOT NULL DEFAULT now(),
        fence uuid,
        fence_until timestamptz,
        wanted_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        CHECK (state = 'wanted' OR provider_media_id IS NULL)
      );
      CREATE INDEX media_wanted ON media (not_before) WHERE state = 'wanted';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
