import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was countersigned to be done outside the conversation. Parameters go when the effect is settled; ids, state and the receiver's
 * reference stay. The breaker is one row a kind, so that all replicas leave a receiver alone that does not answer.
 */
export class Effects1764000000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE effect (
        effect_id uuid PRIMARY KEY,
        reply_id uuid NOT NULL REFERENCES send,
        position integer NOT NULL,
        workspace text NOT NULL,
        channel text,
        account_id text,
        conversation_id text NOT NULL,
        contact_id text,
        kind text NOT NULL,
        parameters jsonb,
        approved_by text NOT NULL,
        approved_at timestamptz NOT NULL,
        state text NOT NULL CHECK (state IN ('queued', 'calling', 'done', 'refused', 'unknown')),
        withdrawn text,
        attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        maybe_done boolean NOT NULL DEFAULT false,
        not_before timestamptz NOT NULL DEFAULT now(),
        fence uuid,
        fence_until timestamptz,
        code text,
        reference text,
        correlation_id uuid NOT NULL,
        causation_id uuid NOT NULL,
        traceparent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        UNIQUE (reply_id, position)
      );
      CREATE INDEX effect_queued ON effect (not_before) WHERE state = 'queued';
      CREATE INDEX effect_calling ON effect (fence_until) WHERE state = 'calling';
      CREATE TABLE effect_breaker (
        kind text PRIMARY KEY,
        failures integer NOT NULL DEFAULT 0,
        open_until timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
