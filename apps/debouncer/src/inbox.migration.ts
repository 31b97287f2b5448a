import { Outbox } from '@countersign/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Inbox, windows and outbox.
 *
 * `inbox.event_id` alone is the dedupe key: the id is a UUIDv5 over workspace, account, chat, provider message id, fact and
 * revision, so one unique column says what six would. `message_key` names the provider's message inside its conversation
 * (edits and deletions find their original by it) without storing the provider's id.
 *
 * What was said (`message`, JSON as text: jsonb refuses the NUL escape) is kept only until its turn is closed; ids stay 8 days,
 * longer than any channel retries.
 */
export class Inbox1764000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox (
        event_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        channel text,
        account_id text,
        contact_id text,
        conversation_id text NOT NULL,
        message_key uuid NOT NULL,
        fact text NOT NULL CHECK (fact IN ('received', 'edited', 'deleted')),
        joins boolean NOT NULL,
        seq bigint NOT NULL,
        prev bigint,
        message text,
        bytes integer NOT NULL,
        traceparent text,
        turn_id uuid,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX inbox_conversation_seq ON inbox (conversation_id, seq);
      CREATE INDEX inbox_unsettled ON inbox (conversation_id) WHERE turn_id IS NULL;
      CREATE INDEX inbox_withdrawn ON inbox (conversation_id, message_key) WHERE NOT joins;
      CREATE INDEX inbox_received_at ON inbox (received_at);

      CREATE TABLE inbox_repeat (
        conversation_id text NOT NULL,
        seq bigint NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (conversation_id, seq)
      );
      CREATE INDEX inbox_repeat_received_at ON inbox_repeat (received_at);

      CREATE TABLE conversation_window (
        conversation_id text PRIMARY KEY,
        opened_at timestamptz NOT NULL,
        quiet_at timestamptz NOT NULL,
        cap_at timestamptz NOT NULL,
        due_at timestamptz NOT NULL,
        message_count integer NOT NULL,
        byte_count integer NOT NULL,
        max_seq bigint NOT NULL
      ) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 200);
      CREATE INDEX conversation_window_due ON conversation_window (due_at);

      ${Outbox.table}`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
