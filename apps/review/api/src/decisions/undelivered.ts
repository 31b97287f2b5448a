import type { BubbleOutcome } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { openItem, type CoverageService } from '../coverage/coverage.service.js';
import type { ConversationRow } from '../coverage/rows.js';
import { giveBack } from './give-back.js';

/** The channel's word on each bubble, by its id: how far it came, and the provider's code when it failed. */
export type Marks = Record<string, { position: number; status?: string; failed?: string }>;

/** A reply as far as its bubbles are known. */
export interface KnownReply {
  bubbles: { text: string }[];
  outcomes: readonly BubbleOutcome[];
  delivery: Marks;
}

/** What the channel took and then could not deliver. */
function lostOf(delivery: Marks): { position: number; failed?: string }[] {
  return Object.values(delivery).filter(({ status, failed }) => failed !== undefined && status === undefined);
}

/** What may be written again: a bubble that the customer has, or may have, is not offered a second time. */
export function notArrived({ bubbles, outcomes, delivery }: KnownReply): { text: string }[] {
  const lost = new Set(lostOf(delivery).map(({ position }) => position));
  const arrived = new Set(
    outcomes.filter(({ state }) => state === 'sent' || state === 'unknown').map(({ position }) => position),
  );
  return bubbles.filter((_, position) => !arrived.has(position) || lost.has(position));
}

/**
 * Brings back a reply of which the channel could not deliver everything (DS-13). Only once all of it has left: before that the
 * dispatcher goes on with it, and of a reply that is unknown a person decides.
 */
export async function returnUndelivered(
  manager: EntityManager,
  coverage: CoverageService,
  conversation: ConversationRow,
  { cause, replyId }: { cause: string; replyId: string },
): Promise<void> {
  const [reply]: (KnownReply & { state: string })[] = await manager.query(
    'SELECT state, bubbles, outcomes, delivery FROM reply WHERE reply_id = $1',
    [replyId],
  );
  const [first] = lostOf(reply?.delivery ?? {});
  if (!reply || !first || !['sent', 'rejected'].includes(reply.state)) return;
  const { conversation_id: conversationId } = conversation;
  await openItem(manager, conversationId);
  const bubbles = notArrived(reply);
  if (await tellMore(manager, conversationId, { replyId, bubbles })) return;
  const covering: unknown[] = await manager.query('SELECT 1 FROM turn WHERE answered_by = $1 LIMIT 1', [
    replyId,
  ]);
  // It came back before, and was dealt with.
  if (covering.length === 0) return;
  const notice = { kind: 'rejected' as const, code: 'not-delivered', words: first.failed, bubbles };
  await giveBack(manager, coverage, conversation, { cause, replyId, notice });
}

/** It came back already, with less: another of its bubbles did not arrive either. @returns whether it is the one on screen */
async function tellMore(
  manager: EntityManager,
  conversationId: string,
  { replyId, bubbles }: { replyId: string; bubbles: { text: string }[] },
): Promise<boolean> {
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE review_item SET notice = notice || jsonb_build_object('bubbles', $3::jsonb)
     WHERE conversation_id = $1 AND state <> 'settled' AND notice ->> 'replyId' = $2`,
    [conversationId, replyId, JSON.stringify(bubbles)],
  );
  return count > 0;
}
