import { derivedId } from '@countersign/contracts';
import type { DeadLetter } from '@countersign/messaging';
import type { EntityManager } from 'typeorm';
import { placeOfLetter } from './letter-place.policy.js';

/** One letter a message and app, however often the app gives it up. */
export function letterIdOf({
  app,
  stream,
  streamSeq,
}: Pick<DeadLetter, 'app' | 'stream' | 'streamSeq'>): string {
  return derivedId(`${app}:${stream}:${streamSeq}`, 'dead-letter');
}

/**
 * Notes that an app gave up on a message, for the first time or again. A letter somebody discarded while it was being handled
 * again stays discarded.
 * @returns false when this was known
 */
export async function noteFailure(manager: EntityManager, letter: DeadLetter): Promise<boolean> {
  const place = placeOfLetter(letter.subject);
  const rows: unknown[] = await manager.query(
    `INSERT INTO dead_letter (letter_id, app, subject, event_type, workspace, conversation_id, code, stream, stream_seq,
                              deliveries, letter_seq, state, first_at, last_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'open', $12, $12)
     ON CONFLICT (letter_id) DO UPDATE SET code = excluded.code, deliveries = excluded.deliveries,
       letter_seq = excluded.letter_seq, last_at = excluded.last_at, due_at = NULL,
       state = CASE WHEN dead_letter.state = 'discarded' AND $13 > 0 THEN 'discarded' ELSE 'open' END
     WHERE dead_letter.last_at < excluded.last_at RETURNING 1`,
    [
      letterIdOf(letter),
      letter.app,
      letter.subject,
      place.eventType,
      place.workspace,
      place.conversationId ?? null,
      letter.code,
      letter.stream,
      letter.streamSeq,
      letter.deliveries,
      letter.seq,
      letter.at,
      letter.redrive,
    ],
  );
  return rows.length > 0;
}

/** Notes that an app has handled what it was handed again. @returns false when that settles nothing */
export async function noteHandled(manager: EntityManager, letter: DeadLetter): Promise<boolean> {
  const [, count]: [unknown, number] = await manager.query(
    `UPDATE dead_letter SET state = 'redriven', due_at = NULL, settled_at = $3
     WHERE letter_id = $1 AND state = 'redriving' AND redrives = $2`,
    [letterIdOf(letter), letter.redrive, letter.at],
  );
  return count > 0;
}

/** Whether review itself has given up on an inbound message. */
export async function isGivenUp(manager: EntityManager, streamSeq: number): Promise<boolean> {
  const letterId = letterIdOf({ app: 'review', stream: 'INBOUND', streamSeq });
  const rows: unknown[] = await manager.query('SELECT 1 FROM dead_letter WHERE letter_id = $1', [letterId]);
  return rows.length > 0;
}

/** Whether review itself has given up on a turn of this conversation, and it was not handled since. */
export async function isTurnGivenUp(manager: EntityManager, conversationId: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM dead_letter WHERE conversation_id = $1 AND app = 'review' AND stream = 'TURNS' AND state <> 'redriven' LIMIT 1`,
    [conversationId],
  );
  return rows.length > 0;
}
