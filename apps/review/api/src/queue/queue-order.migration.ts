import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an item's place in the queue depends on is kept with it, and one index has all of it (RV-01). */
export class QueueOrder1764000000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE review_item
        -- never change; copied so that lists need no other table
        ADD COLUMN channel text,
        ADD COLUMN contact_id text,
        -- each from 0 to 1, by queue-order.policy
        ADD COLUMN risk double precision NOT NULL DEFAULT 0,
        ADD COLUMN value double precision NOT NULL DEFAULT 0.24,
        ADD COLUMN urgency double precision NOT NULL DEFAULT 0.2,
        -- until when the channel takes a free reply; moves with the customer's last words
        ADD COLUMN window_ends timestamptz,
        -- by when somebody should have had it open, and when somebody first had
        ADD COLUMN look_by timestamptz,
        ADD COLUMN viewed_at timestamptz,
        -- a message of it reached us long after it was written
        ADD COLUMN recovered boolean NOT NULL DEFAULT false;
      UPDATE review_item i SET channel = c.channel, contact_id = c.contact_id,
        viewed_at = CASE WHEN i.claimed_by IS NOT NULL THEN now() END,
        window_ends = CASE WHEN c.channel = 'whatsapp' THEN c.last_inbound_at + interval '24 hours' END,
        urgency = CASE i.labels ->> 'urgency' WHEN 'urgent' THEN 1 WHEN 'high' THEN 0.6 WHEN 'low' THEN 0 ELSE 0.2 END
      FROM conversation c WHERE c.conversation_id = i.conversation_id;
      UPDATE review_item i SET risk = (d.body #>> '{verdict,risk}')::double precision
      FROM draft d WHERE d.request_id = i.request_id AND d.body #> '{verdict,risk}' IS NOT NULL;
      UPDATE review_item i SET value = CASE WHEN s.status = 'CHURNED' THEN 1 ELSE 0.8 END * least(1, ln(1 + greatest(0, s.total_minor) / 100.0) / ln(10001))
      FROM contact_status s WHERE s.contact_id = i.contact_id AND i.state <> 'settled' AND (s.version > 0 OR s.total_minor <> 0);
      ALTER TABLE review_item ALTER COLUMN channel SET NOT NULL, ALTER COLUMN contact_id SET NOT NULL;
      CREATE INDEX review_item_place ON review_item (item_id) INCLUDE (waiting_since, dangers, urgent, person_reasons, reply_due, window_ends,
        look_by, viewed_at, risk, value, urgency, snoozed_until) WHERE state <> 'settled';
      CREATE INDEX contact_status_updated ON contact_status (updated_at);`);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
