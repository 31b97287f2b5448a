import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a judge said of exactly one text, for one recipient, by one version of the rules: until it is countersigned or a day old (CO-04, ADR 0037). */
export class FinalJudgement1764000000530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE final_judgement (
        digest text PRIMARY KEY,
        outcome text NOT NULL CHECK (outcome IN ('judged', 'not-judged', 'off')),
        findings jsonb NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX draft_newest_ready ON draft (created_at DESC) WHERE state = 'ready';
    `);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
