import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stream sequences of messages that became dead letters: accounted for, and never in the inbox. */
export class InboxTombstone1764000000101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox_tombstone (
        seq bigint PRIMARY KEY,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX inbox_tombstone_received_at ON inbox_tombstone (received_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
