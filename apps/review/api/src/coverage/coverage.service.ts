import { derivedId, DraftRequested, ReviewOpened, ReviewSuperseded } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { currentTraceparent } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { placeOf } from './conversation.repository.js';
import type { ConversationRow, ItemRow, Notice, TurnRow } from './rows.js';
import { inOrder, newestWithin, previewOf } from './turn-order.policy.js';

/** What a refresh did. */
export interface Refreshed {
  itemId: string;
  /** The draft request that is now superseded; its work can be cancelled after the commit. */
  supersededRequest?: string;
}

/**
 * What an item covers: every turn there is. Answered turns count as well, so that an older question that comes back does
 * not look as if the customer had written after it.
 */
const COVERED = '(SELECT max(covered_seq) FROM turn WHERE conversation_id = $2)';

/** Which turns are unanswered, and the conversation's one open item over all of them (architecture §5.3). */
@Injectable()
export class CoverageService {
  /**
   * Opens or refreshes the open item and requests a draft over every unanswered turn. The conversation is locked.
   * @param cause event this follows from: a repeat derives the same ids
   * @returns undefined when nothing is unanswered
   */
  async refresh(
    manager: EntityManager,
    conversation: ConversationRow,
    cause: string,
    wish: { instruction?: string; notice?: Notice } = {},
  ): Promise<Refreshed | undefined> {
    const turns = await unansweredTurns(manager, conversation.conversation_id);
    const first = turns[0];
    const newest = turns.at(-1);
    if (!first || !newest) return undefined;
    const messages = inOrder(turns.flatMap((turn) => turn.messages));
    const open = await openItem(manager, conversation.conversation_id);
    const itemId = open?.item_id ?? derivedId(cause, 'review.item');
    const generation = (open?.generation ?? 0) + 1;
    const requestId = derivedId(itemId, `draft:${generation}`);
    await manager.query(
      `INSERT INTO review_item (item_id, conversation_id, state, generation, request_id, covered_seq, waiting_since,
                                message_count, preview, notice, traceparent)
       VALUES ($1, $2, 'drafting', $3, $4, ${COVERED}, $5, $6, $7, $8, $9)
       ON CONFLICT (item_id) DO UPDATE SET state = 'drafting', generation = excluded.generation, request_id = excluded.request_id,
         covered_seq = excluded.covered_seq, waiting_since = least(review_item.waiting_since, excluded.waiting_since),
         message_count = excluded.message_count, preview = excluded.preview,
         notice = coalesce(excluded.notice, review_item.notice), updated_at = now()`,
      [
        itemId,
        conversation.conversation_id,
        generation,
        requestId,
        first.opened_at,
        messages.length,
        previewOf(messages),
        wish.notice ? JSON.stringify(wish.notice) : null,
        first.traceparent ?? currentTraceparent() ?? null,
      ],
    );
    const place = { ...placeOf(conversation), correlationId: newest.turn_id, causationId: cause };
    const fact = { itemId, generation, actor: 'system' };
    const opened = open
      ? encodeEvent('review', ReviewSuperseded, {
          ...place,
          id: derivedId(requestId, 'review.superseded'),
          data: fact,
        })
      : encodeEvent('review', ReviewOpened, { ...place, id: derivedId(itemId, 'review.opened'), data: fact });
    await Outbox.add(manager, opened);
    const request: DraftRequested = {
      requestId,
      itemId,
      messages: newestWithin(messages),
      instruction: wish.instruction,
      turnIds: turns.map(({ turn_id }) => turn_id),
      coveredThrough: { eventId: newest.covered_event, seq: Number(newest.covered_seq) },
    };
    await Outbox.add(
      manager,
      encodeEvent('review', DraftRequested, { ...place, id: requestId, data: request }),
    );
    await recordChange(manager, { kind: 'item', itemId, conversationId: conversation.conversation_id });
    return { itemId, supersededRequest: open?.request_id ?? undefined };
  }
}

/** Every turn nobody has answered or closed, oldest first. */
export async function unansweredTurns(manager: EntityManager, conversationId: string): Promise<TurnRow[]> {
  return manager.query(
    'SELECT * FROM turn WHERE conversation_id = $1 AND answered_by IS NULL ORDER BY covered_seq',
    [conversationId],
  );
}

/** The conversation's open item, locked. */
export async function openItem(manager: EntityManager, conversationId: string): Promise<ItemRow | undefined> {
  const rows: ItemRow[] = await manager.query(
    `SELECT * FROM review_item WHERE conversation_id = $1 AND state <> 'settled' FOR UPDATE`,
    [conversationId],
  );
  return rows[0];
}
