import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose claim a lead took is told (RV-02). */
export class ClaimTaken1764000000705 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice DROP CONSTRAINT notice_kind_check,
        ADD CONSTRAINT notice_kind_check
          CHECK (kind IN ('mentioned', 'asked', 'answered', 'expired', 'assigned', 'webhook-dead', 'claim-taken'))`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
