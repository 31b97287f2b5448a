import type { EntityManager } from 'typeorm';
import type { CoverageService } from '../coverage/coverage.service.js';
import type { ConversationRow, Notice } from '../coverage/rows.js';
import { suppressionOf } from '../people/contact-state.repository.js';

/** A reply that did not reach the customer. */
export interface Returned {
  /** Id of the event that says so. */
  cause: string;
  replyId: string;
  notice: Notice;
}

/**
 * Gives the turns a reply covered back to the queue, with what became of it. Nobody may answer somebody who opted out meanwhile:
 * then they stay closed.
 */
export async function giveBack(
  manager: EntityManager,
  coverage: CoverageService,
  conversation: ConversationRow,
  { cause, replyId, notice }: Returned,
): Promise<void> {
  if ((await suppressionOf(manager, conversation.contact_id)) === 'opted-out') {
    await manager.query(`UPDATE turn SET answered_how = 'closed' WHERE answered_by = $1`, [replyId]);
    return;
  }
  await manager.query('UPDATE turn SET answered_by = NULL, answered_how = NULL WHERE answered_by = $1', [
    replyId,
  ]);
  await coverage.refresh(manager, conversation, cause, { notice: { ...notice, replyId } });
}
