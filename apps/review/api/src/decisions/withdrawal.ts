import { derivedId, ReplyWithdrawn } from '@countersign/contracts';
import { encodeEvent } from '@countersign/messaging';
import { Outbox } from '@countersign/persistence';
import type { EntityManager } from 'typeorm';
import { placeOf } from '../coverage/conversation.repository.js';
import type { ConversationRow } from '../coverage/rows.js';

/**
 * Tells the dispatcher to stop every reply of the conversation that has no outcome yet. One already on its way stays sent:
 * the dispatcher decides, because it alone knows whether the first byte has left.
 */
export async function withdrawPending(
  manager: EntityManager,
  conversation: ConversationRow,
  reason: 'opted-out' | 'taken-over',
  cause: string,
  /** Only what may be sent by it. */
  restingOn?: string,
): Promise<void> {
  const pending: { reply_id: string; ordinal: number }[] = await manager.query(
    `SELECT reply_id, ordinal FROM reply WHERE conversation_id = $1 AND state = 'approved' AND approved_by NOT LIKE 'policy:%'
       AND ($2::uuid IS NULL OR $2 = ANY(consents))`,
    [conversation.conversation_id, restingOn ?? null],
  );
  for (const { reply_id: replyId, ordinal } of pending) {
    const event = encodeEvent('review', ReplyWithdrawn, {
      ...placeOf(conversation),
      id: derivedId(replyId, `reply.withdrawn:${reason}`),
      causationId: cause,
      data: { replyId, ordinal, reason },
    });
    await Outbox.add(manager, event);
  }
}
