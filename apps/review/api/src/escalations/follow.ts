import type { EntityManager } from 'typeorm';
import type { ConversationRow } from '../coverage/rows.js';
import { holdingLetter } from '../dead-letters/hold.js';
import { endReason } from './end.js';
import { raise } from './raise.js';

/** Raises a conversation while it waits for something no decision settles, and ends that when it does not any more. The conversation is locked. */
async function follow(
  manager: EntityManager,
  conversation: ConversationRow,
  reason: 'unknown_send' | 'poison',
  waits: string,
): Promise<void> {
  const { conversation_id: conversationId } = conversation;
  const [row]: { waits: boolean }[] = await manager.query(`SELECT ${waits} AS waits`, [conversationId]);
  await (row!.waits
    ? raise(manager, conversation, null, { level: 'L1', reasons: [reason] })
    : endReason(manager, conversationId, reason));
}

/** Whether somebody has to find out what became of a reply. */
export const followUnknownSends = (manager: EntityManager, conversation: ConversationRow): Promise<void> =>
  follow(
    manager,
    conversation,
    'unknown_send',
    `EXISTS (SELECT 1 FROM reply WHERE conversation_id = $1 AND state = 'unknown' AND NOT test)`,
  );

/** Whether an event that could not be processed holds the conversation. */
export const followHold = (manager: EntityManager, conversation: ConversationRow): Promise<void> =>
  follow(manager, conversation, 'poison', `${holdingLetter('$1')} IS NOT NULL`);
