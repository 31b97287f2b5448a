import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers a conversation: drafts that people countersign, people alone, or nobody for now. */
export class ConversationMode1764000000564 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE conversation
        ADD COLUMN mode text NOT NULL DEFAULT 'assisted' CHECK (mode IN ('assisted', 'human', 'paused')),
        ADD COLUMN taken_over_by text REFERENCES person ON DELETE SET NULL`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
