import { StateMoves } from '@countersign/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every move a reply may make; the database refuses all others: one that was undone or has ended never comes back to life. */
export class ReplyMoves1764000000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(StateMoves.guard);
    await runner.query(
      StateMoves.only('reply', {
        approved: ['sent', 'rejected', 'unknown', 'cancelled', 'undone'],
        unknown: ['sent', 'cancelled'],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
