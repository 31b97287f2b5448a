import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which workspace whoever suspended one was (OP-09). Of those that are suspended already it is not known: either side may resume them. */
export class SuspendedFrom1764000000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE workspace ADD COLUMN suspended_from text');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
