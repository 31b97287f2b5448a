import {
  derivedId,
  ReplyCancelled,
  ReplyRejected,
  ReplySent,
  ReplyUnknown,
  type BubbleOutcome,
  type EventClass,
} from '@countersign/contracts';
import { encodeEvent, type EncodedEvent } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import type { BubbleRow, SendRow } from './send-row.js';

/** A bubble as an event tells it. */
export interface SettledBubble extends Pick<BubbleRow, 'bubble_id' | 'position' | 'state' | 'attempts'> {
  provider_message_id: string | null;
  sent_at: Date | null;
  attempted_at: Date | null;
}

/** The columns of a {@link SettledBubble}. */
export const SETTLED_BUBBLE =
  'bubble_id, position, state, attempts, provider_message_id, sent_at, attempted_at';

/** How a send ends, once. */
export type SendOutcome =
  | { state: 'sent' }
  | { state: 'rejected'; code: ReplyRejected['code']; words?: string }
  | {
      state: 'cancelled';
      reason: ReplyCancelled['reason'];
      staleBy?: ReplyCancelled['staleBy'];
      original?: ReplyCancelled['original'];
    }
  | { state: 'unknown'; errorCode: string; words?: string };

/** Longest provider's words and error code an event carries. */
const WORDS = 500;
const CODE = 60;

/**
 * Ends a send: bubbles that did not start are cancelled, what was said and to whom is forgotten, and everybody is told, all in
 * the caller's transaction.
 */
export async function settle(manager: EntityManager, send: SendRow, outcome: SendOutcome): Promise<void> {
  const [bubbles]: [SettledBubble[], number] = await manager.query(
    `UPDATE send_bubble SET text = NULL, content = NULL, state = CASE WHEN state = 'queued' THEN 'cancelled' ELSE state END
     WHERE reply_id = $1 RETURNING ${SETTLED_BUBBLE}`,
    [send.reply_id],
  );
  const code = codeOf(outcome);
  await manager.query(
    `UPDATE send SET state = $2, code = $3, address = NULL, fence = NULL, fence_until = NULL, settled_at = coalesce(settled_at, now())
     WHERE reply_id = $1`,
    [send.reply_id, outcome.state, code],
  );
  await Outbox.add(manager, outcomeEvent(send, outcome, bubbles));
  log.info('reply.settled', {
    reply_id: send.reply_id,
    conversation_id: send.conversation_id,
    ordinal: send.ordinal,
    outcome: outcome.state,
    code: code ?? undefined,
  });
}

function codeOf(outcome: SendOutcome): string | null {
  switch (outcome.state) {
    case 'sent':
      return null;
    case 'rejected':
      return outcome.code;
    case 'cancelled':
      return outcome.reason;
    case 'unknown':
      return outcome.errorCode.slice(0, CODE);
  }
}

function outcomeEvent(send: SendRow, outcome: SendOutcome, rows: SettledBubble[]): EncodedEvent {
  const { reply_id: replyId, ordinal } = send;
  const bubbles = bubbleOutcomes(rows);
  const facts = { replyId, ordinal, bubbles };
  const encode = <T extends object>(event: EventClass<T>, data: T): EncodedEvent =>
    encodeEvent('dispatcher', event, {
      ...placeOf(send),
      id: derivedId(replyId, `reply.${outcome.state}`),
      data,
    });
  switch (outcome.state) {
    case 'sent':
      return encode(ReplySent, facts);
    case 'rejected':
      return encode(ReplyRejected, {
        ...facts,
        code: outcome.code,
        providerWords: outcome.words?.slice(0, WORDS),
      });
    case 'cancelled':
      return encode(ReplyCancelled, {
        ...facts,
        reason: outcome.reason,
        staleBy: outcome.staleBy,
        original: outcome.original,
      });
    case 'unknown':
      return encode(ReplyUnknown, {
        ...facts,
        errorCode: outcome.errorCode.slice(0, CODE),
        providerWords: outcome.words?.slice(0, WORDS),
      });
  }
}

/** What an event says of each bubble, in their order. */
export function bubbleOutcomes(rows: SettledBubble[]): BubbleOutcome[] {
  return rows
    .toSorted((a, b) => a.position - b.position)
    .map((row) => ({
      bubbleId: row.bubble_id,
      position: row.position,
      state: row.state,
      attempts: row.attempts,
      providerMessageId: row.provider_message_id ?? undefined,
      sentAt: row.sent_at?.toISOString(),
      attemptedAt: row.attempted_at?.toISOString(),
    }));
}

/** Where an event about a send belongs. */
export function placeOf(send: SendRow) {
  return {
    workspace: send.workspace,
    channel: send.channel ?? undefined,
    accountId: send.account_id ?? undefined,
    conversationId: send.conversation_id,
    contactId: send.contact_id ?? undefined,
    correlationId: send.correlation_id,
    causationId: send.causation_id,
  };
}
