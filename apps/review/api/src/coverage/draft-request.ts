import { derivedId, DraftRequested } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { offeredEffects } from '../effects/effect-offers.service.js';
import { toldEffects } from '../effects/effect.repository.js';
import { sheetOf } from '../facts/facts.repository.js';
import { withTranscripts } from '../media/transcript.repository.js';
import { profileOf } from '../models/model-profile.service.js';
import { policyVersionOf } from '../rules/policy-in-force.js';
import { isSuspended } from '../workspaces/suspension.js';
import { placeOf } from './conversation.repository.js';
import type { ConversationRow } from './rows.js';
import { inOrder, newestWithin } from './turn-order.policy.js';
import { newestUnanswered, unansweredTurns } from './unanswered.repository.js';

/** Messages one draft is asked for, newest first: far more than an answer is about. The others are in the thread. */
const DRAFT_MESSAGES = 200;

/** Which draft is wanted, and why. */
export interface DraftWish {
  itemId: string;
  generation: number;
  /** Event or decision this follows from. */
  cause?: string;
  instruction?: string;
}

/**
 * Asks for the one draft of an item's generation over what is unanswered. Conversation and item are locked. The id follows
 * from item and generation: whoever asks again, after a crash or beside us, asks the same.
 */
export async function requestDraft(
  manager: EntityManager,
  conversation: ConversationRow,
  { itemId, generation, cause, instruction }: DraftWish,
): Promise<void> {
  const { conversation_id: conversationId } = conversation;
  if (conversation.mode !== 'assisted') return withoutDraft(manager, itemId);
  if (await isSuspended(manager, conversation.workspace)) return heldBack(manager, itemId);
  const turns = await unansweredTurns(manager, conversationId);
  const newest = turns.at(-1);
  if (!newest) return;
  const unanswered = await newestUnanswered(manager, conversationId, DRAFT_MESSAGES);
  const messages = newestWithin(inOrder(await withTranscripts(manager, conversationId, unanswered)));
  const requestId = derivedId(itemId, `draft:${generation}`);
  await manager.query(
    `UPDATE review_item SET state = 'drafting', hold = NULL, request_id = $2, draft_requested_at = clock_timestamp(), updated_at = now()
     WHERE item_id = $1`,
    [itemId, requestId],
  );
  const data: DraftRequested = {
    requestId,
    itemId,
    messages: messages.slice(-DRAFT_MESSAGES),
    instruction,
    profile: await profileOf(manager, conversation.workspace),
    policyVersion: (await policyVersionOf(manager, conversation.workspace)) || undefined,
    facts: await sheetOf(manager, conversation.workspace),
    offers: await offersOf(manager),
    effects: await toldEffects(manager, conversationId),
    turnIds: turns.map(({ turn_id }) => turn_id),
    coveredThrough: { eventId: newest.covered_event, seq: Number(newest.covered_seq) },
  };
  await Outbox.add(
    manager,
    encodeEvent('review', DraftRequested, {
      ...placeOf(conversation),
      id: requestId,
      correlationId: newest.turn_id,
      causationId: cause,
      data,
    }),
  );
}

/** Its workspace is suspended: the backlog asks for it once that is over. */
async function heldBack(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'waiting', hold = 'queue_full', updated_at = now() WHERE item_id = $1`,
    [itemId],
  );
}

async function offersOf(manager: EntityManager): Promise<DraftRequested['offers']> {
  const offered = await offeredEffects(manager);
  return offered.length > 0 ? offered : undefined;
}

/** People write here themselves (RV-19), or nobody is asked to: nothing is drafted, and whatever was is not offered any more. */
export async function withoutDraft(manager: EntityManager, itemId: string): Promise<void> {
  await manager.query(
    `UPDATE review_item SET state = 'no_draft', hold = NULL, request_id = NULL, updated_at = now() WHERE item_id = $1`,
    [itemId],
  );
}
