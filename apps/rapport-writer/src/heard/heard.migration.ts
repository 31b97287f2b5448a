import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a model heard in voice messages, and what it teaches. */
export class Heard1764000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE history_turn
        -- recordings that came with it
        ADD COLUMN media_ids uuid[],
        -- what a model heard in one of them: a reading, never their own words
        ADD COLUMN heard text;
      -- it rests on what was heard
      ALTER TABLE fact ADD COLUMN spoken boolean NOT NULL DEFAULT false;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
