import type { EntityManager } from 'typeorm';
import { openItem } from '../coverage/coverage.service.js';
import { recordChange } from '../live/changes.js';

/** Tells the screens about letters, and the conversations whose hold may have changed; those are locked. Last in a transaction. */
export async function tellLettersChanged(
  manager: EntityManager,
  conversationIds: readonly string[] = [],
): Promise<void> {
  for (const conversationId of conversationIds) {
    const item = await openItem(manager, conversationId);
    await recordChange(
      manager,
      item
        ? { kind: 'item', itemId: item.item_id, conversationId }
        : { kind: 'conversation', conversationId },
    );
  }
  await recordChange(manager, { kind: 'dead-letter' });
}
