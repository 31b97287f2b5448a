import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A channel's "sent" is kept too: it is the evidence for a send whose answer was lost. And why something failed. */
export class SentStatus1764000000260 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE delivery_event ADD COLUMN code text, DROP CONSTRAINT delivery_event_status_check;
      ALTER TABLE delivery_event ADD CONSTRAINT delivery_event_status_check
        CHECK (status IN ('sent', 'delivered', 'read', 'failed'));`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
