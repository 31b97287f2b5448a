import { Outbox } from '@countersign/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The send ledger: what was approved, bubble by bubble, and what became of it.
 *
 * An entry without a verified approval (`approved` false: forged, or withdrawn before it was seen) holds its ordinal only until
 * a verified one claims it. Texts and addresses go when the entry is settled; ids and states stay.
 */
export class Ledger1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE send (
        reply_id uuid PRIMARY KEY,
        approved boolean NOT NULL,
        workspace text NOT NULL,
        channel text,
        account_id text,
        conversation_id text NOT NULL,
        contact_id text,
        ordinal integer,
        address text,
        freshness text CHECK (freshness IN ('exact', 'any')),
        seen_event uuid,
        seen_seq bigint,
        state text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled')),
        code text,
        withdrawn text CHECK (withdrawn IN ('opted-out', 'taken-over')),
        not_before timestamptz NOT NULL DEFAULT now(),
        fence uuid,
        fence_until timestamptz,
        correlation_id uuid NOT NULL,
        causation_id uuid NOT NULL,
        traceparent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        UNIQUE (conversation_id, ordinal)
      );
      CREATE INDEX send_queued ON send (conversation_id, ordinal) WHERE state = 'queued';
      CREATE INDEX send_sending ON send (fence_until) WHERE state = 'sending';

      CREATE TABLE send_bubble (
        bubble_id uuid PRIMARY KEY,
        reply_id uuid NOT NULL REFERENCES send,
        position integer NOT NULL,
        text text,
        state text NOT NULL DEFAULT 'queued'
          CHECK (state IN ('queued', 'sending', 'sent', 'rejected', 'unknown', 'cancelled')),
        attempts integer NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        maybe_arrived boolean NOT NULL DEFAULT false,
        provider_message_id text,
        sent_at timestamptz,
        reached text NOT NULL DEFAULT 'sent' CHECK (reached IN ('sent', 'delivered', 'read')),
        failed boolean NOT NULL DEFAULT false,
        UNIQUE (reply_id, position)
      );

      CREATE TABLE delivery_event (
        event_id uuid PRIMARY KEY,
        bubble_id uuid NOT NULL,
        status text NOT NULL CHECK (status IN ('delivered', 'read', 'failed')),
        at timestamptz NOT NULL,
        merged boolean NOT NULL DEFAULT false,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX delivery_event_bubble ON delivery_event (bubble_id) WHERE NOT merged;

      CREATE TABLE throttle (
        account_id text NOT NULL,
        conversation_id text NOT NULL,
        until timestamptz NOT NULL,
        PRIMARY KEY (account_id, conversation_id)
      );

      ${Outbox.table}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
