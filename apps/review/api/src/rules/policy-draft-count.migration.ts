import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A draft that was published or discarded leaves its count behind: a revision never means two things. */
export class PolicyDraftCount1764000000420 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE policy_draft ALTER COLUMN content DROP NOT NULL');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
