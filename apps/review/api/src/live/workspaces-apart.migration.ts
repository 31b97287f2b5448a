import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Live hints and the health of accounts say whose they are (SE-10). A hint takes its workspace from what it points at, when it gets its number;
 * one that points at nothing is for everybody.
 */
export class WorkspacesApart1764000000691 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE account_health ADD COLUMN workspace text;
      UPDATE account_health h SET workspace = (SELECT c.workspace FROM conversation c WHERE c.account_id = h.account_id LIMIT 1);
      ALTER TABLE change ADD COLUMN workspace text;
      CREATE OR REPLACE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(7460001);
        UPDATE change SET seq = nextval('change_seq_seq'), workspace = CASE
            WHEN NEW.conversation_id IS NOT NULL THEN (SELECT c.workspace FROM conversation c WHERE c.conversation_id = NEW.conversation_id)
            WHEN NEW.account_id IS NOT NULL THEN (SELECT h.workspace FROM account_health h WHERE h.account_id = NEW.account_id) END
        WHERE change_id = NEW.change_id;
        PERFORM pg_notify('review_live', '');
        RETURN NULL;
      END $$;`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
