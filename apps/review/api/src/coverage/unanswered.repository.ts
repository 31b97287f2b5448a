import type { TurnMessage } from '@countersign/contracts';
import type { EntityManager } from 'typeorm';
import { RECENT_TURNS, type PacedTurn } from './flood.policy.js';
import type { TurnRow } from './rows.js';

const WITHOUT_WORDS =
  'turn_id, conversation_id, covered_event, covered_seq, message_count, opened_at, traceparent';

/** Every turn nobody has answered or closed, oldest first; what was said in them is not read. */
export async function unansweredTurns(manager: EntityManager, conversationId: string): Promise<TurnRow[]> {
  return manager.query(
    `SELECT ${WITHOUT_WORDS} FROM turn WHERE conversation_id = $1 AND answered_by IS NULL ORDER BY covered_seq`,
    [conversationId],
  );
}

/**
 * What was said in the newest unanswered turns, oldest turn first: at least `count` messages where there are so many.
 * The cost does not grow with what waits beyond them.
 */
export async function newestUnanswered(
  manager: EntityManager,
  conversationId: string,
  count: number,
): Promise<TurnMessage[]> {
  const turns: { messages: TurnMessage[] }[] = await manager.query(
    `SELECT t.messages FROM turn t JOIN (
       SELECT turn_id, sum(message_count) OVER (ORDER BY covered_seq DESC) - message_count AS newer
       FROM turn WHERE conversation_id = $1 AND answered_by IS NULL) n USING (turn_id)
     WHERE n.newer < $2 ORDER BY t.covered_seq`,
    [conversationId, count],
  );
  return turns.flatMap(({ messages }) => messages);
}

/** The newest turns of a conversation, answered or not, oldest first: enough to know its pace. */
export async function recentTurns(manager: EntityManager, conversationId: string): Promise<PacedTurn[]> {
  const rows: { opened_at: Date; closed_at: Date; message_count: number }[] = await manager.query(
    `SELECT opened_at, closed_at, message_count FROM turn WHERE conversation_id = $1 ORDER BY covered_seq DESC LIMIT ${RECENT_TURNS}`,
    [conversationId],
  );
  return rows.reverse().map(({ opened_at: openedAt, closed_at: closedAt, message_count: messageCount }) => ({
    openedAt,
    closedAt,
    messageCount,
  }));
}

/** How many of a turn's messages are new to what is unanswered: a correction of one that still waits is not. */
export async function newcomers(
  manager: EntityManager,
  conversationId: string,
  messages: readonly TurnMessage[],
): Promise<number> {
  const corrected = messages.filter(({ edited }) => edited).map(({ providerMessageId }) => providerMessageId);
  if (corrected.length === 0) return messages.length;
  const [row]: { known: string }[] = await manager.query(
    `SELECT count(DISTINCT m->>'providerMessageId') AS known FROM turn t, jsonb_array_elements(t.messages) m
     WHERE t.conversation_id = $1 AND t.answered_by IS NULL AND m->>'providerMessageId' = ANY($2)`,
    [conversationId, corrected],
  );
  return messages.length - Number(row?.known);
}
