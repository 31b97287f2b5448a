import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the standing audit needs to prove order and authority long after words and addresses are gone: when the first byte of a
 * reply left, and the signed approval it left under. Entries from before have an approval of `"before"` and are not judged by it.
 */
export class Evidence1764000000215 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE send ADD COLUMN started_at timestamptz, ADD COLUMN approval jsonb;
      UPDATE send SET approval = '"before"', started_at = CASE WHEN state IN ('sent', 'unknown') THEN settled_at END;
      CREATE INDEX send_started ON send (started_at);
      -- both hold nothing as long as all is well
      CREATE INDEX send_unapproved ON send (reply_id) WHERE NOT approved AND state IN ('sending', 'sent', 'unknown');
      CREATE INDEX send_unstarted ON send (reply_id) WHERE started_at IS NULL AND state IN ('sent', 'unknown');`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
