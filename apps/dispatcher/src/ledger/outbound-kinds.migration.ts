import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bubble is beside its text: a template, or buttons under it. Forgotten with the text. */
export class OutboundKinds1764000000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE send_bubble ADD COLUMN template jsonb, ADD COLUMN buttons jsonb');
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
