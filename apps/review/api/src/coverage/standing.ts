import type { EntityManager } from 'typeorm';
import { rankItem } from '../queue/rank.js';
import { setReplyDue } from '../queue/reply-due.js';
import { weighItem } from './escalation.js';
import type { ConversationRow } from './rows.js';

/** Says anew what an item's place in the queue depends on, once its coverage has changed: who has to look, and until when. */
export async function standItem(
  manager: EntityManager,
  conversation: ConversationRow,
  itemId: string,
): Promise<void> {
  await weighItem(manager, conversation, itemId);
  await setReplyDue(manager, conversation, itemId);
  await rankItem(manager, itemId);
}
