import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was countersigned to be done outside a conversation and what became of it, and what may be offered at all. */
export class Effects1764000000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reply_effect (
        effect_id uuid PRIMARY KEY,
        reply_id uuid NOT NULL REFERENCES reply,
        conversation_id text NOT NULL REFERENCES conversation,
        position integer NOT NULL,
        kind text NOT NULL,
        parameters jsonb NOT NULL,
        state text NOT NULL DEFAULT 'approved' CHECK (state IN ('approved', 'done', 'refused', 'unknown')),
        code text,
        words text,
        reference text,
        settled_at timestamptz
      );
      CREATE INDEX reply_effect_conversation ON reply_effect (conversation_id);
      CREATE TABLE effect_offer (kind text PRIMARY KEY)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
