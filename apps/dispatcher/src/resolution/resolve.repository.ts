import { derivedId, ReplyResolved, type SendVerdict } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { log } from '@countersign/observability';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { bubbleOutcomes, placeOf, SETTLED_BUBBLE, type SettledBubble } from '../ledger/settle.repository.js';
import type { SendRow } from '../ledger/send-row.js';

/** Somebody's word, or the channel's, on a send of which nobody knows whether it arrived. */
export interface Word {
  verdict: SendVerdict;
  /** `person:<id>` or `evidence`. */
  by: string;
  /** ISO 8601 */
  at: string;
  supersededBy?: string;
  workspace?: string;
  conversationId?: string;
}

/** The word that stands. */
export interface Standing {
  verdict: SendVerdict;
  resolved_by: string;
  resolved_at: Date;
  superseded_by: string | null;
}

const STANDING = 'verdict, resolved_by, resolved_at, superseded_by';
const SEND = `reply_id, workspace, channel, account_id, conversation_id, contact_id, ordinal, correlation_id, causation_id, traceparent`;

/**
 * Ends an unknown send, in the caller's transaction. The first word stands: the state is the guard, so a second click, a second
 * person, a late status and a redelivery all find it taken and change nothing.
 * @returns the word that stands, or undefined when this was never an unknown send of that workspace and conversation
 */
export async function resolveUnknown(
  manager: EntityManager,
  replyId: string,
  word: Word,
): Promise<Standing | undefined> {
  const { verdict, by, at, supersededBy, workspace, conversationId } = word;
  const ends = verdict === 'arrived' ? 'sent' : 'cancelled';
  const [taken]: [(SendRow & Standing)[], number] = await manager.query(
    `UPDATE send SET state = $2, verdict = $3, resolved_by = $4, resolved_at = $5, superseded_by = $6
     WHERE reply_id = $1 AND state = 'unknown' AND workspace = coalesce($7, workspace)
       AND conversation_id = coalesce($8, conversation_id) RETURNING ${SEND}, ${STANDING}`,
    [replyId, ends, verdict, by, at, supersededBy ?? null, workspace ?? null, conversationId ?? null],
  );
  const send = taken[0];
  if (send) {
    await manager.query(`UPDATE send_bubble SET state = $2 WHERE reply_id = $1 AND state = 'unknown'`, [
      replyId,
      ends,
    ]);
    await tell(manager, send, word);
    return send;
  }
  const [standing]: Standing[] = await manager.query(
    `SELECT ${STANDING} FROM send WHERE reply_id = $1 AND verdict IS NOT NULL AND workspace = coalesce($2, workspace)`,
    [replyId, workspace ?? null],
  );
  return standing;
}

async function tell(manager: EntityManager, send: SendRow, word: Word): Promise<void> {
  const { reply_id: replyId, ordinal } = send;
  const bubbles: SettledBubble[] = await manager.query(
    `SELECT ${SETTLED_BUBBLE} FROM send_bubble WHERE reply_id = $1`,
    [replyId],
  );
  const { verdict, by, at, supersededBy } = word;
  const event = encodeEvent('dispatcher', ReplyResolved, {
    ...placeOf(send),
    id: derivedId(replyId, 'reply.resolved'),
    data: { replyId, ordinal, bubbles: bubbleOutcomes(bubbles), verdict, by, at, supersededBy },
  });
  await Outbox.add(manager, event);
  log.info('reply.resolved', { reply_id: replyId, conversation_id: send.conversation_id, outcome: verdict });
}
