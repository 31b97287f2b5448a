import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What people are writing and have not sent: one text for each person, kind and subject, and beside it what they wrote at the same time
 * elsewhere. Versions are drawn from one sequence, so a version of a text that was erased never stands for another text.
 */
export class WorkingTexts1764000000605 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE working_text_version;
      CREATE TABLE working_text (
        workspace text NOT NULL,
        person_id text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('reply', 'note')),
        subject text NOT NULL,
        beside text NOT NULL DEFAULT '',
        words jsonb NOT NULL,
        version bigint NOT NULL DEFAULT nextval('working_text_version'),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (person_id, kind, subject, beside)
      );
      COMMENT ON COLUMN working_text.beside IS 'empty for the text itself; else the page that wrote another one at the same time';
      CREATE INDEX working_text_subject ON working_text (subject);
      CREATE INDEX working_text_age ON working_text (updated_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
