import type { EntityManager } from 'typeorm';
import { replyWindowEnd } from '../coverage/reply-window.js';
import type { ConversationRow, ItemRow } from '../coverage/rows.js';
import { settingsInForce } from '../workspace-settings/settings-in-force.js';
import { latestSnooze } from './snooze.policy.js';

/** Until when an item may be put aside, by what its workspace has set now. */
export async function snoozeLimit(
  manager: EntityManager,
  { workspace, channel, last_inbound_at: lastInboundAt }: ConversationRow,
  { opened_at: openedAt }: ItemRow,
): Promise<Date> {
  const { expiresHours } = (await settingsInForce(manager, workspace)).set;
  const windowEndsAt = replyWindowEnd(channel, lastInboundAt);
  return latestSnooze({ openedAt, lastInboundAt, windowEndsAt, expiresHours });
}
