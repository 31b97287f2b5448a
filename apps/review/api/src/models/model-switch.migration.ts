import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The profile a rule has switched a workspace to; what a person chose stands in model_profile and wins. */
export class ModelSwitch1764000000520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE model_switch (
        workspace text PRIMARY KEY,
        profile text NOT NULL,
        rule text NOT NULL,
        reason text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        calm_since timestamptz
      )`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
