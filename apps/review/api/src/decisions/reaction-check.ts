import type { BubbleContent } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';

/**
 * Whether each reaction stands on a message the customer wrote in this conversation, and did not take back.
 * @throws Problem 422 `no_such_message` naming each bubble
 */
export async function checkReactions(
  manager: EntityManager,
  conversationId: string,
  bubbles: readonly BubbleContent[],
): Promise<void> {
  const details: { field: string; message: string }[] = [];
  for (const [index, { reaction }] of bubbles.entries()) {
    if (reaction && !(await isThere(manager, conversationId, reaction.to)))
      details.push({ field: `bubbles.${index}`, message: 'the customer has no such message, or deleted it' });
  }
  if (details.length > 0)
    throw new Problem(422, 'no_such_message', 'There is no message to react to.', details);
}

async function isThere(manager: EntityManager, conversationId: string, to: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    'SELECT 1 FROM message WHERE conversation_id = $1 AND provider_message_id = $2 AND deleted_at IS NULL',
    [conversationId, to],
  );
  return rows.length > 0;
}
