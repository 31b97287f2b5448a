import type { DraftReady, TurnMessage } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Person } from '../access/person.js';
import { Problem } from '@countersign/runtime';
import { recipientLabel, recipientOf, seenThroughOf } from '../decisions/approval-content.js';
import { findConversation } from '../coverage/conversation.repository.js';
import type { DraftRow } from '../coverage/rows.js';
import { newestUnanswered } from '../coverage/unanswered.repository.js';
import { offeredEffects } from '../effects/effect-offers.service.js';
import { earlierDrafts, findingsOf, helpFor, madeDecisions } from './item-findings.js';
import { SELECT, snoozeLatestOf, type ListedRow } from './listed-row.js';
import { summaryOf } from './item-summary.js';
import { listPage } from './list-page.js';
import type { ItemDetailDto, ItemPageDto, ItemSummaryDto, ItemsQuery } from './item.dto.js';

/** As many as a page of the thread shows: marking what is not on screen is of no use to anybody. */
const COVERED_SHOWN = 200;

/** What the queue and the item page read. */
@Injectable()
export class ItemsQueryService {
  constructor(private readonly dataSource: DataSource) {}

  /** A page of a list, in its order. */
  async list(person: Person, query: ItemsQuery): Promise<ItemPageDto> {
    const { ids, nextCursor } = await listPage(this.dataSource.manager, query, person);
    const rows = await this.summaries(person, ids);
    return { items: ids.flatMap((id) => rows.get(id) ?? []), nextCursor };
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
      const [row]: ListedRow[] = await manager.query(`${SELECT} WHERE i.item_id = $1 AND i.workspace = $2`, [
        ...[itemId, person.workspace],
      ]);
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
        draft: row.state === 'no_draft' ? null : draftOf(draft),
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

function draftOf(draft: DraftRow | undefined): ItemDetailDto['draft'] {
  if (draft?.state !== 'ready') return null;
  return { ...(draft.body as DraftReady), createdAt: draft.created_at.toISOString() };
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
