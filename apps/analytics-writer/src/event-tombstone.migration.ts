import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stream sequences of events that became dead letters: accounted for, and never in the table. */
export class EventTombstone1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event_tombstone (
        stream text NOT NULL,
        seq bigint NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (stream, seq)
      );`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
