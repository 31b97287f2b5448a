import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visitors, and what was written in their threads in either direction. */
export class Mailbox1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE visitor (
        visitor_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        account_id text NOT NULL,
        -- the counter's row lock makes positions of one thread visible in their order: a cursor never skips one
        last_position bigint NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE mailbox (
        visitor_id uuid NOT NULL REFERENCES visitor,
        position bigint NOT NULL,
        direction text NOT NULL CHECK (direction IN ('in', 'out')),
        -- in: the visitor's own id of the message; out: the bubble's id
        message_id uuid NOT NULL,
        text text NOT NULL,
        at timestamptz NOT NULL,
        reply_id uuid,
        bubble_position integer,
        delivered_at timestamptz,
        read_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (visitor_id, position),
        CHECK ((direction = 'out') = (reply_id IS NOT NULL AND bubble_position IS NOT NULL))
      );
      CREATE UNIQUE INDEX mailbox_in ON mailbox (visitor_id, message_id) WHERE direction = 'in';
      CREATE UNIQUE INDEX mailbox_out ON mailbox (message_id) WHERE direction = 'out';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
