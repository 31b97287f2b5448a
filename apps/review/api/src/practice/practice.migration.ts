import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far people got in the practice queue, and whether the tour is over for them (RV-24). */
export class Practice1764000000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE practice_decision (
        person_id text NOT NULL REFERENCES person ON DELETE CASCADE,
        sample text NOT NULL,
        decision text NOT NULL CHECK (decision IN ('approved', 'edited', 'rejected')),
        reason text,
        next_step text,
        decided_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, sample)
      );
      COMMENT ON TABLE practice_decision IS 'of invented samples: never of an item, and nothing is sent because of it';
      CREATE TABLE first_hour (
        person_id text PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        welcomed_at timestamptz NOT NULL DEFAULT now()
      );
      COMMENT ON TABLE first_hour IS 'who has taken the tour, or said that they need none';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
