import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Changes get their number when their transaction commits. The lock that makes the order of numbers the order of commits is then
 * held for the commit alone, and no longer while a service thinks.
 */
export class NumberedChanges1764000000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE change DROP CONSTRAINT change_pkey;
      ALTER TABLE change ALTER COLUMN seq DROP DEFAULT, ALTER COLUMN seq DROP NOT NULL,
        ADD COLUMN change_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY;
      CREATE UNIQUE INDEX change_seq ON change (seq);
      CREATE FUNCTION number_change() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(7460001);
        UPDATE change SET seq = nextval('change_seq_seq') WHERE change_id = NEW.change_id;
        PERFORM pg_notify('review_live', '');
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER change_numbered AFTER INSERT ON change
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION number_change();`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
