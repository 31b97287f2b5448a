import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The newest turn of each conversation, which the next one names, so that nobody takes them in the wrong order. */
export class TurnChain1764000000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE newest_turn (
        conversation_id text PRIMARY KEY,
        turn_id uuid NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX newest_turn_received_at ON newest_turn (received_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
