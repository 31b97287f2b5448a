import { Outbox, SeenEvents } from '@countersign/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Conversations, what was said in them, and what is still unanswered. */
export class Conversations1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SeenEvents.table);
    await runner.query(Outbox.table);
    await runner.query(`
      CREATE TABLE conversation (
        conversation_id text PRIMARY KEY,
        workspace text NOT NULL,
        channel text NOT NULL,
        account_id text NOT NULL,
        contact_id text NOT NULL,
        address text NOT NULL,
        contact_name text,
        contact_handle text,
        language text,
        human_asked boolean NOT NULL DEFAULT false,
        last_inbound_event uuid,
        last_inbound_seq bigint NOT NULL DEFAULT 0,
        last_inbound_at timestamptz,
        -- newest inbound that needs an answer: commands are answered by policy and make no draft stale
        last_question_seq bigint NOT NULL DEFAULT 0,
        last_ordinal integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE contact_state (
        contact_id text PRIMARY KEY,
        suppressed_reason text CHECK (suppressed_reason IN ('opted-out', 'blocked')),
        suppressed_at timestamptz
      );
      CREATE TABLE message (
        event_id uuid PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES conversation,
        seq bigint NOT NULL,
        kind text NOT NULL,
        text text,
        attachments jsonb NOT NULL DEFAULT '[]',
        provider_message_id text NOT NULL,
        reply_to text,
        command text,
        provider_at timestamptz NOT NULL,
        received_at timestamptz NOT NULL,
        -- earlier wordings, oldest first: an edit never overwrites what was said
        revisions jsonb NOT NULL DEFAULT '[]',
        edited_at timestamptz,
        deleted_at timestamptz
      );
      CREATE UNIQUE INDEX message_provider_id ON message (conversation_id, provider_message_id);
      CREATE INDEX message_thread ON message (conversation_id, seq DESC);
      CREATE TABLE turn (
        turn_id uuid PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES conversation,
        messages jsonb NOT NULL,
        covered_event uuid NOT NULL,
        covered_seq bigint NOT NULL,
        gap boolean NOT NULL,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz NOT NULL,
        traceparent text,
        -- the reply that answers it, or the decision that closed it; null = unanswered
        answered_by uuid,
        answered_how text CHECK (answered_how IN ('reply', 'closed', 'note')),
        CHECK ((answered_by IS NULL) = (answered_how IS NULL))
      );
      CREATE INDEX turn_unanswered ON turn (conversation_id, covered_seq) WHERE answered_by IS NULL;
      CREATE INDEX turn_answered_by ON turn (answered_by) WHERE answered_by IS NOT NULL;
      CREATE TABLE review_item (
        item_id uuid PRIMARY KEY,
        conversation_id text NOT NULL REFERENCES conversation,
        state text NOT NULL CHECK (state IN ('drafting', 'ready', 'no_draft', 'settled')),
        generation integer NOT NULL,
        request_id uuid,
        covered_seq bigint NOT NULL,
        waiting_since timestamptz NOT NULL,
        message_count integer NOT NULL,
        preview text NOT NULL,
        notice jsonb,
        outcome text,
        claimed_by text REFERENCES person ON DELETE SET NULL,
        claim_token uuid,
        lease_until timestamptz,
        traceparent text,
        opened_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        CHECK ((claim_token IS NULL) = (lease_until IS NULL))
      );
      CREATE UNIQUE INDEX review_item_one_open ON review_item (conversation_id) WHERE state <> 'settled';
      CREATE INDEX review_item_queue ON review_item (waiting_since, item_id) WHERE state <> 'settled';
      CREATE INDEX review_item_settled ON review_item (settled_at DESC, item_id) WHERE state = 'settled';
      CREATE INDEX review_item_leases ON review_item (lease_until) WHERE lease_until IS NOT NULL;
      CREATE TABLE draft (
        request_id uuid PRIMARY KEY,
        item_id uuid NOT NULL REFERENCES review_item,
        generation integer NOT NULL,
        state text NOT NULL CHECK (state IN ('ready', 'failed', 'stale')),
        body jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE account_health (
        account_id text PRIMARY KEY,
        channel text NOT NULL,
        health text NOT NULL,
        cause text,
        since timestamptz NOT NULL
      );
      CREATE TABLE change (
        seq bigserial PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('item', 'conversation', 'channel')),
        item_id uuid,
        conversation_id text,
        account_id text,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX change_at ON change (at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
