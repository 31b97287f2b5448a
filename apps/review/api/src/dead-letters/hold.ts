import { Problem } from '@countersign/runtime';
import type { EntityManager } from 'typeorm';
import type { LetterRow } from './letter-row.js';

/**
 * Whose failures stop a conversation: those that decide what is asked and what is answered. What a listener could not note
 * down harms no reply, nor does a message whose files the dispatcher could not look for: who answers reads it elsewhere.
 */
const HOLDING = ['debouncer', 'review', 'supervisor', 'dispatcher'] as const;

/** SQL of "this letter holds its conversation". @param letter SQL name of the letter's row */
export const holds = (letter: string): string =>
  `${letter}.state IN ('open', 'redriving') AND ${letter}.app IN (${HOLDING.map((app) => `'${app}'`).join(', ')})
   AND NOT (${letter}.app = 'dispatcher' AND ${letter}.event_type LIKE 'inbound.message%')`;

/** SQL of the oldest letter that holds a conversation. @param conversationId SQL of the conversation's id */
export const holdingLetter = (conversationId: string): string =>
  `(SELECT l.letter_id FROM dead_letter l WHERE l.conversation_id = ${conversationId} AND ${holds('l')} ORDER BY l.first_at LIMIT 1)`;

/**
 * Refuses to answer while an event of the conversation is not processed: whoever answers has not seen everything (D10).
 * The conversation is locked by the caller, so a letter that arrives now waits.
 * @throws Problem 409 `conversation_held`
 */
export async function assertNotHeld(manager: EntityManager, conversationId: string): Promise<void> {
  const [letter]: Pick<LetterRow, 'app' | 'event_type' | 'code'>[] = await manager.query(
    `SELECT app, event_type, code FROM dead_letter l WHERE conversation_id = $1 AND ${holds('l')} ORDER BY first_at LIMIT 1`,
    [conversationId],
  );
  if (!letter) return;
  const { app, event_type: eventType, code } = letter;
  throw new Problem(
    409,
    'conversation_held',
    'An event of this conversation could not be processed. Until somebody has looked at it under Operations, nothing is sent.',
    [{ field: 'deadLetter', code, message: `${app} could not process ${eventType} (${code})` }],
  );
}
