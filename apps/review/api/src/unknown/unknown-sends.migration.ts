import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when nobody knows of a reply, who said what became of it, and which reply is sent in whose place. */
export class UnknownSends1764000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE reply
        -- stream sequence of the newest message its approver had seen
        ADD COLUMN seen_seq bigint,
        ADD COLUMN unknown_at timestamptz,
        -- {verdict, by, at, supersededBy?}: the dispatcher's, which alone decides whose word came first
        ADD COLUMN resolution jsonb,
        ADD COLUMN resends uuid REFERENCES reply;
      UPDATE reply SET unknown_at = updated_at WHERE state = 'unknown';
      -- at most one reply is on its way in the place of another; one that was not sent leaves the place free
      CREATE UNIQUE INDEX reply_resends ON reply (resends)
        WHERE resends IS NOT NULL AND state NOT IN ('undone', 'cancelled', 'rejected');
      CREATE INDEX reply_unknown ON reply (unknown_at, reply_id) WHERE state = 'unknown'`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
