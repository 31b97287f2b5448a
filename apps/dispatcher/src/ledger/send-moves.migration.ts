import { StateMoves } from '@countersign/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every move a send and its bubbles may make; the database refuses all others. A bubble that waits for its next
 * try, and whose last may have arrived, can end unknown while it waits. `unknown` is left by evidence or by a person.
 */
export class SendMoves1764000000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(StateMoves.guard);
    await runner.query(
      StateMoves.only('send', {
        queued: ['sending', 'cancelled'],
        sending: ['queued', 'sent', 'rejected', 'unknown', 'cancelled'],
        unknown: ['sent', 'cancelled'],
      }),
    );
    await runner.query(
      StateMoves.only('send_bubble', {
        queued: ['sending', 'cancelled', 'unknown'],
        sending: ['queued', 'sent', 'rejected', 'unknown'],
        unknown: ['sent', 'cancelled'],
      }),
    );
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
