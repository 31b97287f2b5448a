import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The oldest of what a flood left uncovered is found without sorting all of it. */
export class UnsettledIndex1764000000130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX inbox_unsettled;
      CREATE INDEX inbox_unsettled_seq ON inbox (conversation_id, seq) WHERE turn_id IS NULL;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
