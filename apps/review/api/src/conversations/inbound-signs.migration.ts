import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is told beside what is said: where people came from, what was passed on, and how they reacted. */
export class InboundSigns1764000000095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conversation ADD COLUMN source jsonb;
      ALTER TABLE message ADD COLUMN forwarded text CHECK (forwarded IN ('once', 'often'));
      -- One a message: there is one customer. Taken back it stays as a row without an emoji, so that an older one cannot return.
      CREATE TABLE reaction (
        conversation_id text NOT NULL,
        provider_message_id text NOT NULL,
        emoji text,
        at timestamptz NOT NULL,
        seq bigint NOT NULL,
        PRIMARY KEY (conversation_id, provider_message_id)
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
