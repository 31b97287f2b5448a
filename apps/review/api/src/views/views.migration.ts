import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Filters of the list that people keep under a name (RV-13). */
export class SavedViews1764000000611 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE saved_view (
        view_id uuid PRIMARY KEY,
        workspace text NOT NULL,
        owner text NOT NULL REFERENCES person ON DELETE CASCADE,
        name text NOT NULL,
        filter jsonb NOT NULL,
        shared boolean NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX saved_view_name ON saved_view (owner, lower(name));
      CREATE INDEX saved_view_shared ON saved_view (workspace) WHERE shared`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
