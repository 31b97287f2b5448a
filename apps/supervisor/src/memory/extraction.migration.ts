import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Turns that are read for what is worth remembering: once each, after their draft. */
export class Extraction1764000000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE extraction (
        turn_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        conversation_id text NOT NULL,
        -- the request whose messages are read; gone when it is done
        event jsonb,
        -- what is or was published, so that a repeat says the same; gone when it is done
        result jsonb,
        tries int NOT NULL DEFAULT 0,
        -- not before this: a process that took it has until then
        due_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        done_at timestamptz
      );
      CREATE INDEX extraction_due ON extraction (due_at) WHERE done_at IS NULL;
      CREATE INDEX extraction_done ON extraction (done_at) WHERE done_at IS NOT NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
