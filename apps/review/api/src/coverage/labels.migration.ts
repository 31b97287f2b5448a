import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item is about, and why a person has to look at it first (SV-16, SV-19). */
export class Labels1764000000536 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review_item
        -- the supervisor's proposal over what the item covers, as its newest draft brought it
        ADD COLUMN labels jsonb,
        -- review's own word on it; nothing for an ordinary item
        ADD COLUMN person_reasons text[] NOT NULL DEFAULT '{}';
      CREATE INDEX draft_item ON draft (item_id)`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
