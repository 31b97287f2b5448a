import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A contact whom somebody does not want to be put before anyone for a while. */
export class Silence1764000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contact_state
        ADD COLUMN silent_until timestamptz,
        ADD COLUMN silent_since timestamptz,
        ADD COLUMN silent_reason text CHECK (silent_reason IN ('NO_ANSWER_NEEDED', 'ABUSE', 'SPAM')),
        ADD COLUMN silent_by text REFERENCES person ON DELETE SET NULL,
        ADD CONSTRAINT silence_whole CHECK ((silent_until IS NULL) = (silent_since IS NULL) AND (silent_until IS NULL) = (silent_reason IS NULL));
      CREATE INDEX contact_state_silent ON contact_state (silent_until) WHERE silent_until IS NOT NULL;
      -- what the queue leaves out: follows from the contact's silence, and is put right every few seconds
      ALTER TABLE review_item ADD COLUMN silent boolean NOT NULL DEFAULT false;
      CREATE INDEX review_item_silent ON review_item (waiting_since, item_id) WHERE silent AND state <> 'settled';
      -- the order of the queue, without those, still from one index
      DROP INDEX review_item_place;
      CREATE INDEX review_item_place ON review_item (item_id) INCLUDE (waiting_since, dangers, urgent, person_reasons, reply_due, window_ends,
        look_by, viewed_at, risk, value, urgency, snoozed_until, silent) WHERE state <> 'settled'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
