import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every event once, without what is personal. */
export class Analytics1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        -- of the fact itself, in UTC; part of the key so that the table can be partitioned by it
        day date NOT NULL,
        event_id uuid NOT NULL,
        type text NOT NULL,
        version smallint NOT NULL,
        source text NOT NULL,
        at timestamptz NOT NULL,
        workspace text NOT NULL,
        channel text,
        account_id text,
        conversation_id text,
        -- a keyed pseudonym: nobody without the key can tell whose it is
        contact_id text,
        correlation_id uuid NOT NULL,
        causation_id uuid,
        stream text NOT NULL,
        seq bigint NOT NULL,
        data jsonb NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (day, event_id)
      );
      CREATE INDEX event_type_day ON event (workspace, type, day);
      CREATE INDEX event_correlation ON event (correlation_id);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
