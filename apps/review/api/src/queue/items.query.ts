import type { TurnMessage } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { contactName, recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { findConversation } from '../coverage/conversation.repository.js';
import type { DraftRow } from '../coverage/rows.js';
import { floodOf } from '../coverage/coverage.service.js';
import { newestUnanswered } from '../coverage/unanswered.repository.js';
import { replyWindowEnd } from '../coverage/reply-window.js';
import { offeredEffects } from '../effects/effect-offers.service.js';
import { earlierDrafts, findingsOf, helpFor, madeDecisions } from './item-findings.js';
import { QUEUE_ORDER, SELECT, snoozeLatestOf, type ListedRow } from './listed-row.js';
import type { ItemDetailDto, ItemPageDto, ItemSummaryDto, ItemsQuery } from './item.dto.js';

/** As many as a page of the thread shows: marking what is not on screen is of no use to anybody. */
const COVERED_SHOWN = 200;

const LISTS: Record<ItemsQuery['state'], { column: string; condition: string }> = {
  open: { column: QUEUE_ORDER, condition: `i.state <> 'settled' AND i.snoozed_until IS NULL` },
  snoozed: { column: 'i.snoozed_until', condition: `i.state <> 'settled' AND i.snoozed_until IS NOT NULL` },
  settled: { column: 'i.settled_at', condition: `i.state = 'settled'` },
};

/** What the queue and the item page read. */
@Injectable()
export class ItemsQueryService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Open items whose window is about to end first, then longest waiting first; snoozed ones as they come back; settled ones newest first. `cursor` is opaque and
   * stable under inserts; an item whose window begins to close between two pages is on the first one.
   */
  async list(person: Person, { state, cursor, limit }: ItemsQuery): Promise<ItemPageDto> {
    const open = state !== 'settled';
    const { column, condition } = LISTS[state];
    const after = cursor ? decodeCursor(cursor) : undefined;
    const rows: ListedRow[] = await this.dataSource.query(
      `SELECT s.*, to_char(s.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS sort_key FROM (${SELECT.replace('SELECT i.*,', `SELECT i.*, ${column} AS key,`)}
         WHERE ${condition}
         ${after ? `AND (${column}, i.item_id) ${open ? '>' : '<'} ($2::timestamptz, $3::uuid)` : ''}) s
       ORDER BY key ${open ? 'ASC' : 'DESC'}, item_id ${open ? 'ASC' : 'DESC'} LIMIT $1`,
      after ? [limit + 1, after.key, after.id] : [limit + 1],
    );
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return {
      items: page.map((row) => summaryOf(row, person)),
      nextCursor:
        rows.length > limit && last ? encodeCursor({ key: last.sort_key, id: last.item_id }) : undefined,
    };
  }

  /** As rows of a list show them, by their ids. */
  async summaries(person: Person, ids: readonly string[]): Promise<Map<string, ItemSummaryDto>> {
    const rows: ListedRow[] = await this.dataSource.query(`${SELECT} WHERE i.item_id = ANY($1)`, [ids]);
    return new Map(rows.map((row) => [row.item_id, summaryOf(row, person)]));
  }

  /** @throws Problem 404 */
  async detail(person: Person, itemId: string): Promise<ItemDetailDto> {
    // One snapshot: a draft and the watermark it is approved against must belong together.
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const [row]: ListedRow[] = await manager.query(`${SELECT} WHERE i.item_id = $1`, [itemId]);
      const conversation = row && (await findConversation(manager, row.conversation_id));
      if (!row || !conversation) throw new Problem(404, 'not_found', 'There is no such item.');
      const [draft]: DraftRow[] = await manager.query('SELECT * FROM draft WHERE request_id = $1', [
        row.request_id,
      ]);
      const covered =
        row.state === 'settled' ? [] : await newestUnanswered(manager, row.conversation_id, COVERED_SHOWN);
      return {
        ...summaryOf(row, person),
        recipient: recipientOf(conversation),
        recipientLabel: recipientLabel(conversation),
        seenThrough: seenThroughOf(conversation),
        snoozeLatest: snoozeLatestOf(row),
        draft:
          draft?.state === 'ready' && row.state !== 'no_draft'
            ? { ...draft.body, createdAt: draft.created_at.toISOString() }
            : null,
        earlierDrafts: row.mode === 'assisted' ? await earlierDrafts(manager, row) : [],
        ...(await findingsOf(manager, row.workspace, covered, draft)),
        offers: await offeredEffects(manager),
        decisions: await madeDecisions(manager, itemId),
        help: await helpFor(manager, row, conversation.language),
        notice: row.notice,
        coveredEventIds: await inThread(manager, row.conversation_id, covered),
      };
    });
  }
}

/** Ids of the covered messages as the thread shows them: a corrected message keeps the id it came with. */
async function inThread(
  manager: EntityManager,
  conversationId: string,
  covered: readonly TurnMessage[],
): Promise<string[]> {
  const rows: { event_id: string }[] = await manager.query(
    'SELECT event_id FROM message WHERE conversation_id = $1 AND provider_message_id = ANY($2) ORDER BY seq',
    [conversationId, covered.map(({ providerMessageId }) => providerMessageId)],
  );
  return rows.map(({ event_id: eventId }) => eventId);
}

function summaryOf(row: ListedRow, person: Person): ItemSummaryDto {
  const claimed = row.claimed_by && row.claim_live && row.lease_until;
  return {
    id: row.item_id,
    conversationId: row.conversation_id,
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
    asked: row.asked_of
      ? { name: row.asked_name ?? '', mine: row.asked_of === person.id, by: row.asker ?? '' }
      : null,
    assigned: row.assigned_to ? { name: row.assignee ?? '', mine: row.assigned_to === person.id } : null,
    late: row.late,
    windowEndsAt: replyWindowEnd(row.channel, row.last_inbound_at)?.toISOString() ?? null,
    replyDueAt: row.state === 'settled' ? null : (row.reply_due?.toISOString() ?? null),
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

function floodDto(row: ListedRow): ItemSummaryDto['flood'] {
  const flood = floodOf(row);
  return flood
    ? { from: flood.from.toISOString(), until: flood.until.toISOString(), count: flood.count }
    : null;
}

interface Cursor {
  key: string;
  id: string;
}

function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

function decodeCursor(text: string): Cursor {
  try {
    const { key, id } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Cursor;
    if (!Number.isNaN(Date.parse(key)) && /^[0-9a-f-]{36}$/.test(id)) return { key, id };
  } catch {
    // falls through: whatever it was, it is not one of ours
  }
  throw new Problem(422, 'invalid_cursor', 'The cursor is not one this API gave out.');
}
