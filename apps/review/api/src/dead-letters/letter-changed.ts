import type { EntityManager } from 'typeorm';
import { findConversation } from '../coverage/conversation.repository.js';
import { openItem } from '../coverage/coverage.service.js';
import { followHold } from '../escalations/follow.js';
import { recordChange } from '../live/changes.js';

/** Tells the screens about letters, and the conversations whose hold may have changed; those are locked. Last in a transaction. */
export async function tellLettersChanged(
  manager: EntityManager,
  conversationIds: readonly string[] = [],
): Promise<void> {
  for (const conversationId of conversationIds) {
    const conversation = await findConversation(manager, conversationId);
    const item = await openItem(manager, conversationId);
    if (conversation) await followHold(manager, conversation);
    await recordChange(
      manager,
      item
        ? { kind: 'item', itemId: item.item_id, conversationId }
        : { kind: 'conversation', conversationId },
    );
  }
  await recordChange(manager, { kind: 'dead-letter' });
}
