import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is needed to decide, without reading what was said, whether an item's draft is asked for now or later. */
export class Pressure1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- messages this turn adds to what is unanswered: a correction of one that still waits adds none
      ALTER TABLE turn ADD COLUMN message_count integer;
      UPDATE turn SET message_count = jsonb_array_length(messages);
      ALTER TABLE turn ALTER COLUMN message_count SET NOT NULL;

      ALTER TABLE review_item
        ADD COLUMN workspace text,
        -- words that cannot wait were written
        ADD COLUMN urgent boolean NOT NULL DEFAULT false,
        -- why no draft has been asked for yet
        ADD COLUMN hold text CHECK (hold IN ('queue_full', 'flooding')),
        ADD COLUMN draft_requested_at timestamptz,
        ADD COLUMN flood_from timestamptz,
        ADD COLUMN flood_until timestamptz,
        ADD COLUMN flood_count integer,
        DROP CONSTRAINT review_item_state_check;
      UPDATE review_item i SET workspace = c.workspace FROM conversation c WHERE c.conversation_id = i.conversation_id;
      ALTER TABLE review_item
        ALTER COLUMN workspace SET NOT NULL,
        ADD CONSTRAINT review_item_state_check CHECK (state IN ('drafting', 'waiting', 'ready', 'no_draft', 'settled')),
        ADD CONSTRAINT review_item_hold_state CHECK ((hold IS NOT NULL) = (state = 'waiting'));
      CREATE INDEX review_item_draft_order ON review_item (workspace, (NOT urgent), waiting_since, item_id) WHERE state <> 'settled';
      CREATE INDEX review_item_held ON review_item (workspace) WHERE state = 'waiting';`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
