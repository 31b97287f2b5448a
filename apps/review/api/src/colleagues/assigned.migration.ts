import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds whose conversations somebody has: a count of what is theirs reads them once, and no other conversation (RV-13). */
export class Assigned1764000000655 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE INDEX conversation_assigned ON conversation (assigned_to) INCLUDE (conversation_id) WHERE assigned_to IS NOT NULL',
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
