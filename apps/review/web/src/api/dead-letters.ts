import { get, post } from './http.js';

export type LetterState = 'open' | 'redriving' | 'redriven' | 'discarded';
export type Verdict = 'ready' | 'does-not-fit' | 'no-handler' | 'gone' | 'not-open';

/** What letters with the same cause have in common. */
export interface LetterCause {
  /** The service that gave up. */
  app: string;
  /** `inbound.message.v1` */
  eventType: string;
  code: string;
}

export interface LetterGroup extends LetterCause {
  letters: number;
  conversations: number;
  oldestAt: string;
  newestAt: string;
}

/** One message a service gave up on. */
export interface DeadLetter extends LetterCause {
  id: string;
  state: LetterState;
  conversationId?: string;
  /** The conversation's open item. */
  itemId?: string;
  /** Nothing can be approved in the conversation because of this letter. */
  holds: boolean;
  redrives: number;
  firstAt: string;
  lastAt: string;
  settledBy?: string;
  /** Why it was discarded. */
  reason?: string;
}

export interface LetterDetail extends DeadLetter {
  subject: string;
  stream: string;
  streamSeq: number;
  deliveries: number;
  /** What a re-drive would do now. */
  verdict: Verdict;
  /** Without what people wrote; null when the stream no longer keeps it. */
  payload: { bytes: number; fields?: object; faults: string[] } | null;
}

/** Letters one page or one request holds at most. */
export const LETTERS_AT_ONCE = 100;

/** By cause: those that hold conversations first, then the most. */
export const listGroups = (state: LetterState): Promise<LetterGroup[]> =>
  get(`/dead-letters/groups?state=${state}`);

/** Newest first. */
export async function listLetters(state: LetterState, cause: LetterCause): Promise<DeadLetter[]> {
  const { app, eventType, code } = cause;
  const query = new URLSearchParams({ state, app, eventType, code, limit: String(LETTERS_AT_ONCE) });
  return (await get<{ letters: DeadLetter[] }>(`/dead-letters?${query}`)).letters;
}

export const getLetter = (id: string): Promise<LetterDetail> =>
  get(`/dead-letters/${encodeURIComponent(id)}`);

/** Letters by id, or all that wait with one cause. */
export type LetterChoice = { ids: string[] } | LetterCause;

export interface Redrive {
  /** Letters that are, or would be, handed out. */
  accepted: number;
  /** Letters of the choice that did not fit into one request. */
  remaining: number;
  letters: { id: string; verdict: Verdict }[];
}

export const tryRedrive = (choice: LetterChoice): Promise<Redrive> =>
  post('/dead-letters/redrive', { ...choice, dryRun: true });

export const redrive = (choice: LetterChoice, perSecond: number): Promise<Redrive> =>
  post('/dead-letters/redrive', { ...choice, perSecond });

export const discard = (ids: string[], reason: string): Promise<{ discarded: number }> =>
  post('/dead-letters/discard', { ids, reason });
