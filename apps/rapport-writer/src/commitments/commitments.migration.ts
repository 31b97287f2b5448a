import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was promised to a contact, as the sentences that were sent say it (CM-01). */
export class Commitments1764000000320 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE commitment (
        commitment_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        contact_id text NOT NULL,
        conversation_id text NOT NULL,
        reply_id uuid NOT NULL,
        -- of several in one reply, in order
        position int NOT NULL,
        kind text NOT NULL,
        who text NOT NULL,
        what text NOT NULL,
        sentence text NOT NULL,
        due_at timestamptz NOT NULL,
        -- how exactly it was said; vague: it was not, and due_at is a day later
        due_precision text NOT NULL CHECK (due_precision IN ('time', 'hours', 'day', 'week', 'vague')),
        flexibility text NOT NULL CHECK (flexibility IN ('rigid', 'medium', 'flexible')),
        said_at timestamptz NOT NULL,
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'fulfilled', 'cancelled')),
        -- a person, or the reply that promised something else in its place
        settled_by text,
        settled_at timestamptz,
        UNIQUE (reply_id, position)
      );
      CREATE INDEX commitment_active ON commitment (workspace, contact_id, due_at) WHERE state = 'active';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
