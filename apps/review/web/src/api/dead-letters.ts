import { change, read, type Schemas } from './client.js';

/** One message a service gave up on. */
export type DeadLetter = Schemas['DeadLetterDto'];
export type LetterState = DeadLetter['state'];

/** What letters with the same cause have in common. */
export type LetterCause = Pick<DeadLetter, 'app' | 'eventType' | 'code'>;

export type LetterGroup = Schemas['LetterGroupDto'];

export type LetterDetail = Schemas['DeadLetterDetailDto'];
/** What a re-drive would do now. */
export type Verdict = LetterDetail['verdict'];

/** Letters one page or one request holds at most. */
export const LETTERS_AT_ONCE = 100;

/** By cause: those that hold conversations first, then the most. */
export const listGroups = (state: LetterState): Promise<LetterGroup[]> =>
  read('/dead-letters/groups', { query: { state } });

/** Newest first. */
export async function listLetters(state: LetterState, cause: LetterCause): Promise<DeadLetter[]> {
  const { app, eventType, code } = cause;
  const query = { state, app, eventType, code, limit: LETTERS_AT_ONCE };
  return (await read('/dead-letters', { query })).letters;
}

export const getLetter = (id: string): Promise<LetterDetail> => read('/dead-letters/{id}', { path: { id } });

/** Letters by id, or all that wait with one cause. */
export type LetterChoice = { ids: string[] } | LetterCause;

export type Redrive = Schemas['RedriveAnswerDto'];

export const tryRedrive = (choice: LetterChoice): Promise<Redrive> =>
  change('/dead-letters/redrive', { body: { ...choice, dryRun: true } });

export const redrive = (choice: LetterChoice, perSecond: number): Promise<Redrive> =>
  change('/dead-letters/redrive', { body: { ...choice, perSecond } });

export const discard = (ids: string[], reason: string): Promise<Schemas['DiscardedDto']> =>
  change('/dead-letters/discard', { body: { ids, reason } });
