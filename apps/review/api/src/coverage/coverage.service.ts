import { derivedId, ReviewOpened, ReviewSuperseded } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../live/changes.js';
import { staysSilent } from '../silence/silence.repository.js';
import { placeOf } from './conversation.repository.js';
import { DraftLimits } from './draft-limits.js';
import { askForDraft } from './draft-asking.js';
import { writeItem } from './item-row.js';
import { standItem } from './standing.js';
import { floodAfter, type Flood } from './flood.policy.js';
import type { ConversationRow, ItemRow, Notice } from './rows.js';
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
    const silent = await staysSilent(manager, conversation, wish);
    await writeItem(manager, conversation, { itemId, generation, turns, flood, wish, silent });
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
    const wanted = { itemId, generation, cause, flooding, wish, silent };
    await askForDraft(manager, conversation, this.limits, wanted);
    await recordChange(manager, { kind: 'item', itemId, conversationId });
    return { itemId, supersededRequest: open?.request_id ?? undefined };
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
