import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DebouncerConfig } from './debouncer.config.js';
import type { InboxEntry } from './inbox-entry.policy.js';
import { FULL } from './window.policy.js';

/**
 * One statement, one commit, one reading of the database's clock: rows, then windows. Inserts run in key order and windows are touched only
 * after every row is in, so competing instances wait for each other but never in a circle.
 *
 * A row that was there already does not move the window. Its new stream sequence (a channel that repeats itself after the
 * stream's duplicate window is stored again) is remembered, because the next message's `prev` names it.
 * Urgent words make the window due at once, whatever it held before.
 * A message that fills a hole behind the newest one does not start the quiet time again: the person did not write later.
 */
const TAKE_IN = `
  WITH incoming AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(event_id uuid, workspace text, channel text, account_id text,
      contact_id text, conversation_id text, message_key uuid, fact text, joins boolean, urgent boolean, seq bigint, prev bigint,
      message text, bytes integer, traceparent text)
  ), inserted AS (
    INSERT INTO inbox (event_id, workspace, channel, account_id, contact_id, conversation_id, message_key, fact, joins,
      seq, prev, message, bytes, traceparent, received_at)
    SELECT event_id, workspace, channel, account_id, contact_id, conversation_id, message_key, fact, joins,
      seq, prev, message, bytes, traceparent, now() FROM incoming ORDER BY event_id, seq
    ON CONFLICT (event_id) DO NOTHING
    RETURNING event_id, conversation_id, seq, joins, bytes
  ), repeated AS (
    INSERT INTO inbox_repeat (conversation_id, seq)
    SELECT i.conversation_id, i.seq FROM incoming i
    WHERE NOT EXISTS (SELECT 1 FROM inserted n WHERE n.event_id = i.event_id AND n.seq = i.seq)
      AND NOT EXISTS (SELECT 1 FROM inbox o WHERE o.event_id = i.event_id AND o.seq = i.seq)
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING
  ), joined AS (
    SELECT n.conversation_id, max(n.seq) AS max_seq, count(*)::integer AS messages, sum(n.bytes)::integer AS bytes,
      bool_or(i.urgent) AS urgent
    FROM inserted n JOIN incoming i ON i.event_id = n.event_id AND i.seq = n.seq WHERE n.joins GROUP BY n.conversation_id
  ), clock AS (
    SELECT now() AS at, make_interval(secs => $2) AS delay, make_interval(secs => $3) AS cap
  )
  INSERT INTO conversation_window AS w
    (conversation_id, opened_at, quiet_at, cap_at, due_at, message_count, byte_count, max_seq)
  SELECT conversation_id, at, at + delay, at + cap,
    CASE WHEN urgent OR messages >= $4 OR bytes >= $5 THEN at ELSE at + least(delay, cap) END, messages, bytes, max_seq
  FROM joined, clock ORDER BY conversation_id
  ON CONFLICT (conversation_id) DO UPDATE SET
    quiet_at = CASE WHEN excluded.max_seq > w.max_seq THEN greatest(w.quiet_at, excluded.quiet_at) ELSE w.quiet_at END,
    due_at = CASE
      WHEN excluded.due_at <= excluded.opened_at THEN excluded.opened_at
      WHEN w.message_count + excluded.message_count >= $4 OR w.byte_count + excluded.byte_count >= $5 THEN excluded.opened_at
      WHEN excluded.max_seq > w.max_seq THEN least(greatest(w.quiet_at, excluded.quiet_at), w.cap_at)
      ELSE least(w.quiet_at, w.cap_at) END,
    message_count = w.message_count + excluded.message_count,
    byte_count = w.byte_count + excluded.byte_count,
    max_seq = greatest(w.max_seq, excluded.max_seq)
  RETURNING extract(epoch FROM due_at - clock_timestamp())::float8 * 1000 AS due_in_ms`;

/** Accepts inbound events into the inbox and moves their conversations' windows. */
@Injectable()
export class InboxRepository {
  constructor(
    private readonly dataSource: DataSource,
    private readonly config: DebouncerConfig,
  ) {}

  /** @returns milliseconds until the first window that was moved is due; undefined when none moved */
  async takeIn(entries: readonly InboxEntry[]): Promise<number | undefined> {
    const { delaySeconds, capSeconds } = this.config;
    const moved: { due_in_ms: number }[] = await this.dataSource.query(TAKE_IN, [
      JSON.stringify(entries),
      delaySeconds,
      capSeconds,
      FULL.messages,
      FULL.bytes,
    ]);
    return moved.length === 0 ? undefined : Math.min(...moved.map(({ due_in_ms: ms }) => ms));
  }
}
