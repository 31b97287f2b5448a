import { derivedId } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import { unansweredTurns } from '../coverage/unanswered.repository.js';
import type { ItemRow } from '../coverage/rows.js';

/** Id of the event that closes an item by a reply: whoever takes the reply back takes this event back too. */
export function closingEventOf(replyId: string): string {
  return derivedId(replyId, 'review.closed');
}

/** Marks what the item covers as answered by this reply; somebody else's answer in between is a conflict, never a second reply. */
export async function answerTurns(manager: EntityManager, item: ItemRow, replyId: string): Promise<string[]> {
  const covered = (await unansweredTurns(manager, item.conversation_id)).filter(
    ({ covered_seq }) => Number(covered_seq) <= Number(item.covered_seq),
  );
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE turn SET answered_by = $2, answered_how = 'reply' WHERE turn_id = ANY($1) AND answered_by IS NULL`,
    [covered.map(({ turn_id }) => turn_id), replyId],
  );
  if (count === 0 || count !== covered.length)
    throw new Problem(409, 'already_answered', 'These messages were answered already.');
  return covered.map(({ turn_id }) => turn_id);
}
