import type { Person } from '../access/person.js';
import { floodOf } from '../coverage/coverage.service.js';
import { replyWindowEnd } from '../coverage/reply-window.js';
import { contactName } from '../decisions/approval-content.js';
import type { ItemSummaryDto } from './item.dto.js';
import type { ListedRow } from './listed-row.js';

/** An item as a row of a list shows it to somebody. */
export function summaryOf(row: ListedRow, person: Person): ItemSummaryDto {
  const claimed = row.claimed_by && row.claim_live && row.lease_until;
  return {
    id: row.item_id,
    conversationId: row.conversation_id,
    contactId: row.contact_id,
    state: row.state,
    hold: row.hold,
    flood: floodDto(row),
    generation: row.generation,
    channel: row.channel,
    accountId: row.account_id,
    contactName: contactName(row),
    preview: row.preview,
    messageCount: row.message_count,
    waitingSince: row.waiting_since.toISOString(),
    claim: claimed
      ? {
          personId: row.claimed_by!,
          name: row.claimer ?? '',
          mine: row.claimed_by === person.id,
          until: row.lease_until!.toISOString(),
        }
      : null,
    snoozed:
      row.state !== 'settled' && row.snoozed_until
        ? { until: row.snoozed_until.toISOString(), by: row.snoozer ?? '' }
        : null,
    silent: silentDto(row),
    asked: row.asked_of
      ? { name: row.asked_name ?? '', mine: row.asked_of === person.id, by: row.asker ?? '' }
      : null,
    assigned: row.assigned_to ? { name: row.assignee ?? '', mine: row.assigned_to === person.id } : null,
    late: row.late,
    windowEndsAt: replyWindowEnd(row.channel, row.last_inbound_at)?.toISOString() ?? null,
    replyDueAt: row.state === 'settled' ? null : (row.reply_due?.toISOString() ?? null),
    lookBy: row.state === 'settled' || row.viewed_at ? null : (row.look_by?.toISOString() ?? null),
    weighed: {
      risk: row.risk,
      value: row.value,
      urgency: row.urgency,
      alert: Number(row.person_reasons.length > 0),
    },
    humanAsked: row.human_asked,
    mode: row.mode,
    urgent: row.urgent,
    dangers: row.dangers,
    labels: row.labels,
    personReasons: row.person_reasons,
    heldBy: row.state === 'settled' ? null : row.held_by,
    standing: row.standing,
    forLead: row.notice?.kind === 'handed-over',
    newerInbound: row.state !== 'settled' && row.newer,
    outcome: row.outcome ?? undefined,
    updatedAt: row.updated_at.toISOString(),
  };
}

/** What the contact was silenced for; an item may be a moment behind its contact. */
function silentDto(row: ListedRow): ItemSummaryDto['silent'] {
  const { silent, silent_until: until, silent_reason: reason, silencer } = row;
  if (row.state === 'settled' || !silent || !until || !reason) return null;
  return { until: until.toISOString(), reason, by: silencer ?? '' };
}

function floodDto(row: ListedRow): ItemSummaryDto['flood'] {
  const flood = floodOf(row);
  return flood
    ? { from: flood.from.toISOString(), until: flood.until.toISOString(), count: flood.count }
    : null;
}
