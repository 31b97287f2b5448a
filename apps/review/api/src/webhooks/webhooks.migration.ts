import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the workspace tells what happens, what they are to be told, and every try of telling them (SE-13). */
export class Webhooks1764000000640 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook_endpoint (
        endpoint_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        name text NOT NULL,
        url text NOT NULL,
        events text[] NOT NULL CHECK (cardinality(events) > 0),
        -- The secret has to be there to sign with, so it is sealed, not hashed.
        secret bytea NOT NULL,
        previous_secret bytea,
        previous_until timestamptz,
        -- 'off': a person switched it off; 'dead': nothing was taken for 24 hours.
        state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'off', 'dead')),
        -- In a row, since the last one that was taken.
        failures integer NOT NULL DEFAULT 0,
        failing_since timestamptz,
        version integer NOT NULL DEFAULT 1,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK ((previous_secret IS NULL) = (previous_until IS NULL))
      );
      CREATE INDEX webhook_endpoint_workspace ON webhook_endpoint (workspace, created_at);
      CREATE TABLE webhook_delivery (
        seq bigserial PRIMARY KEY,
        delivery_id uuid NOT NULL UNIQUE DEFAULT gen_random_uuid(),
        endpoint_id uuid NOT NULL REFERENCES webhook_endpoint ON DELETE CASCADE,
        -- What the receiver knows a repeat by: the id of the event, alike for every try and replay.
        message_id text NOT NULL,
        type text NOT NULL,
        body text NOT NULL,
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'delivered', 'failed')),
        attempts integer NOT NULL DEFAULT 0,
        next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        lease uuid,
        leased_until timestamptz,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        UNIQUE (endpoint_id, message_id)
      );
      CREATE INDEX webhook_delivery_due ON webhook_delivery (endpoint_id, next_at) WHERE state = 'pending';
      CREATE INDEX webhook_delivery_log ON webhook_delivery (endpoint_id, seq DESC);
      CREATE INDEX webhook_delivery_age ON webhook_delivery (created_at);
      CREATE TABLE webhook_attempt (
        delivery_id uuid NOT NULL REFERENCES webhook_delivery (delivery_id) ON DELETE CASCADE,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        status integer,
        code text,
        answer text CHECK (length(answer) <= 200),
        duration_ms integer NOT NULL
      );
      CREATE INDEX webhook_attempt_delivery ON webhook_attempt (delivery_id, at);
      ALTER TABLE notice ALTER COLUMN conversation_id DROP NOT NULL,
        ADD COLUMN webhook_id uuid REFERENCES webhook_endpoint ON DELETE CASCADE,
        DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check CHECK (kind IN ('mentioned', 'asked', 'answered', 'expired', 'assigned', 'webhook-dead')),
        ADD CONSTRAINT notice_about CHECK ((conversation_id IS NULL) = (kind = 'webhook-dead') AND (webhook_id IS NOT NULL) = (kind = 'webhook-dead'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
