import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an unknown send was resolved, and when a bubble was last tried. */
export class Resolution1764000000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE send
        ADD COLUMN verdict text CHECK (verdict IN ('arrived', 'dropped', 'superseded')),
        ADD COLUMN resolved_by text,
        ADD COLUMN resolved_at timestamptz,
        ADD COLUMN superseded_by uuid,
        ADD CHECK ((verdict IS NULL) = (resolved_by IS NULL)),
        ADD CHECK (verdict IS NULL OR state = CASE verdict WHEN 'arrived' THEN 'sent' ELSE 'cancelled' END);
      ALTER TABLE send_bubble ADD COLUMN attempted_at timestamptz`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
