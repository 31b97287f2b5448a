import { derivedId, ReviewOpened, ReviewSuperseded } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { currentTraceparent } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { placeOf } from './conversation.repository.js';
import { DraftLimits } from './draft-limits.js';
import { requestDraft } from './draft-request.js';
import { standItem } from './standing.js';
import { floodAfter, type Flood } from './flood.policy.js';
import { newestWords } from './newest-words.js';
import type { ConversationRow, ItemRow, Notice, TurnRow } from './rows.js';
import { recentTurns, unansweredTurns } from './unanswered.repository.js';

/** What is wished for besides the coverage itself. */
export interface RefreshWish {
  instruction?: string;
  notice?: Notice;
  /** A person asks for this draft: it is not held back. */
  byPerson?: boolean;
  /** Messages that have just joined. */
  joined?: number;
  urgent?: boolean;
  /** What the rules hear in what has just joined. */
  dangers?: ItemRow['dangers'];
}

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
  constructor(private readonly limits: DraftLimits) {}

  /**
   * Opens or refreshes the open item over every unanswered turn, and asks for its draft unless that has to wait. The
   * conversation is locked.
   * @param cause event this follows from: a repeat derives the same ids
   * @returns undefined when nothing is unanswered
   */
  async refresh(
    manager: EntityManager,
    conversation: ConversationRow,
    cause: string,
    wish: RefreshWish = {},
  ): Promise<Refreshed | undefined> {
    const { conversation_id: conversationId } = conversation;
    const turns = await unansweredTurns(manager, conversationId);
    const newest = turns.at(-1);
    if (!newest) return undefined;
    const open = await openItem(manager, conversationId);
    if (open && wish.byPerson) await this.limits.assertMore(manager, conversation, open);
    const itemId = open?.item_id ?? derivedId(cause, 'review.item');
    const generation = (open?.generation ?? 0) + 1;
    const recent = await recentTurns(manager, conversationId);
    const { flood, now: flooding } = floodAfter(floodOf(open), recent, wish.joined ?? 0);
    await this.write(manager, conversation, { itemId, generation, turns, flood, wish });
    await standItem(manager, conversation, itemId);
    const fact = { itemId, generation, actor: 'system' };
    const place = { ...placeOf(conversation), correlationId: newest.turn_id, causationId: cause };
    const superseded = derivedId(derivedId(itemId, `draft:${generation}`), 'review.superseded');
    await Outbox.add(
      manager,
      open
        ? encodeEvent('review', ReviewSuperseded, { ...place, id: superseded, data: fact })
        : encodeEvent('review', ReviewOpened, {
            ...place,
            id: derivedId(itemId, 'review.opened'),
            data: fact,
          }),
    );
    const free = wish.byPerson || conversation.mode !== 'assisted';
    const hold = free ? undefined : await this.limits.holdOf(manager, itemId, flooding);
    if (hold) await manager.query('UPDATE review_item SET hold = $2 WHERE item_id = $1', [itemId, hold]);
    else
      await requestDraft(manager, conversation, { itemId, generation, cause, instruction: wish.instruction });
    await recordChange(manager, { kind: 'item', itemId, conversationId });
    return { itemId, supersededRequest: open?.request_id ?? undefined };
  }

  /** Held until the caller knows better. */
  private async write(
    manager: EntityManager,
    { conversation_id: conversationId, workspace, channel, contact_id }: ConversationRow,
    item: { itemId: string; generation: number; turns: TurnRow[]; flood?: Flood; wish: RefreshWish },
  ): Promise<void> {
    const { itemId, generation, turns, flood, wish } = item;
    await manager.query(
      `INSERT INTO review_item (item_id, conversation_id, workspace, state, hold, generation, request_id, covered_seq, waiting_since,
                                message_count, preview, notice, traceparent, urgent, flood_from, flood_until, flood_count, dangers, channel, contact_id)
       VALUES ($1, $2, $3, 'waiting', 'queue_full', $4, NULL, ${COVERED}, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
       ON CONFLICT (item_id) DO UPDATE SET state = 'waiting', hold = 'queue_full', generation = excluded.generation, request_id = NULL,
         snoozed_until = NULL, snoozed_at = NULL, snoozed_by = NULL,
         covered_seq = excluded.covered_seq, waiting_since = least(review_item.waiting_since, excluded.waiting_since),
         message_count = excluded.message_count, preview = excluded.preview,
         notice = coalesce(excluded.notice, review_item.notice), urgent = review_item.urgent OR excluded.urgent,
         dangers = ARRAY(SELECT DISTINCT unnest(review_item.dangers || excluded.dangers) ORDER BY 1),
         flood_from = excluded.flood_from, flood_until = excluded.flood_until, flood_count = excluded.flood_count, updated_at = now()`,
      [
        itemId,
        conversationId,
        workspace,
        generation,
        turns[0]?.opened_at,
        turns.reduce((sum, turn) => sum + turn.message_count, 0),
        await newestWords(manager, conversationId),
        wish.notice ? JSON.stringify(wish.notice) : null,
        turns[0]?.traceparent ?? currentTraceparent() ?? null,
        wish.urgent ?? false,
        flood?.from ?? null,
        flood?.until ?? null,
        flood?.count ?? null,
        wish.dangers ?? [],
        channel,
        contact_id,
      ],
    );
  }
}

/** The conversation's open item, locked. */
export async function openItem(manager: EntityManager, conversationId: string): Promise<ItemRow | undefined> {
  const rows: ItemRow[] = await manager.query(
    `SELECT * FROM review_item WHERE conversation_id = $1 AND state <> 'settled' FOR UPDATE`,
    [conversationId],
  );
  return rows[0];
}

/** What is known of the pace of whoever wrote it. */
export function floodOf(item: ItemRow | undefined): Flood | undefined {
  const { flood_from: from, flood_until: until, flood_count: count } = item ?? {};
  return from && until && count ? { from, until, count } : undefined;
}
