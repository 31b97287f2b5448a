import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a bubble is beside its text, whatever it is: a template, buttons, a file. Forgotten with the text. */
export class BubbleContent1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE send_bubble ADD COLUMN content jsonb;
      UPDATE send_bubble SET content = jsonb_strip_nulls(jsonb_build_object('template', template, 'buttons', buttons))
      WHERE template IS NOT NULL OR buttons IS NOT NULL;
      ALTER TABLE send_bubble DROP COLUMN template, DROP COLUMN buttons`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
