import type { Channel } from '@countersign/contracts';
import { SAID_LATE } from './said-late.js';
import { replyWindowEnd } from '../coverage/reply-window.js';
import type { ItemRow } from '../coverage/rows.js';
import { holdingLetter } from '../dead-letters/hold.js';
import type { SilenceReason } from '../silence/silence.dto.js';
import type { ItemSummaryDto } from './item.dto.js';
import { expiresHoursSql } from '../workspace-settings/settings-in-force.js';
import { latestSnooze } from './snooze.policy.js';

/** An item as the queue lists it. */
export interface ListedRow extends ItemRow {
  channel: Channel;
  account_id: string;
  contact_id: string;
  contact_name: string | null;
  contact_handle: string | null;
  human_asked: boolean;
  mode: ItemSummaryDto['mode'];
  last_inbound_at: Date | null;
  newer: boolean;
  claimer: string | null;
  snoozer: string | null;
  silent_until: Date | null;
  silent_reason: SilenceReason | null;
  silencer: string | null;
  asked_name: string | null;
  asker: string | null;
  assigned_to: string | null;
  assignee: string | null;
  claim_live: boolean;
  late: ItemSummaryDto['late'];
  held_by: string | null;
  standing: ItemSummaryDto['standing'];
  expires_hours: number;
}

/** The oldest ones: who floods does not make the queue slow for everybody. */
const TURNS_LOOKED_AT = 10;

/** Of what is unanswered, the oldest message that took long to reach us. */
const LATE = `(
    SELECT json_build_object('writtenAt', m.provider_at, 'receivedAt', m.received_at)
    FROM (SELECT messages FROM turn WHERE conversation_id = i.conversation_id AND answered_by IS NULL
          ORDER BY covered_seq LIMIT ${TURNS_LOOKED_AT}) t,
         ${SAID_LATE}
    WHERE i.state <> 'settled'
    ORDER BY m.provider_at LIMIT 1)`;

/** Where the contact stands and what they are worth so far; nothing of whom nobody has judged (FU-02). */
const STANDING = `(
    SELECT json_build_object('status', s.status, 'totalMinor', s.total_minor,
             'currency', coalesce((SELECT currency FROM value_setting v WHERE v.workspace = s.workspace), 'EUR'))
    FROM contact_status s WHERE s.contact_id = c.contact_id AND (s.version > 0 OR s.total_minor <> 0))`;

/** Reads {@link ListedRow}s; the caller says which. */
export const SELECT = `
  SELECT i.*, c.channel, c.account_id, c.contact_id, c.contact_name, c.contact_handle, c.human_asked, c.mode, c.last_inbound_at,
         c.last_question_seq > i.covered_seq AS newer, p.name AS claimer, z.name AS snoozer, k.silent_until, k.silent_reason, q.name AS silencer, a.name AS asked_name, b.name AS asker, c.assigned_to, o.name AS assignee, i.lease_until > now() AS claim_live,
         ${LATE} AS late,
         ${holdingLetter('i.conversation_id')} AS held_by,
         ${STANDING} AS standing,
         ${expiresHoursSql('c')} AS expires_hours
  FROM review_item i JOIN conversation c USING (conversation_id) LEFT JOIN person p ON p.id = i.claimed_by
  LEFT JOIN person z ON z.id = i.snoozed_by LEFT JOIN person a ON a.id = i.asked_of LEFT JOIN person b ON b.id = i.asked_by
  LEFT JOIN contact_state k ON i.silent AND k.contact_id = c.contact_id LEFT JOIN person q ON q.id = k.silent_by
  LEFT JOIN person o ON o.id = c.assigned_to`;

/** ISO 8601: until when it can be put aside. */
export function snoozeLatestOf({
  channel,
  opened_at: openedAt,
  last_inbound_at: lastInboundAt,
  expires_hours: expiresHours,
}: ListedRow): string {
  return latestSnooze({
    openedAt,
    lastInboundAt,
    expiresHours,
    windowEndsAt: replyWindowEnd(channel, lastInboundAt),
  }).toISOString();
}
