/** What came back of one call. */
export type DeskAnswer =
  | { answer: 'status'; status: number; words?: string; reference?: string; retryAfterMs?: number }
  /** No byte of it can have been read. */
  | { answer: 'not-reached'; code: string }
  /** It may have been carried out. */
  | { answer: 'lost'; code: string };

/** How an effect ends, once. */
export type EffectEnd =
  { outcome: 'done'; reference?: string } | { outcome: 'refused' | 'unknown'; code: string; words?: string };

/** What follows from one call. */
export type EffectDecision =
  | EffectEnd
  /** Called again, with the same key. */
  | { outcome: 'again'; delayMs: number; maybeDone: boolean };

/** Where an effect stands. */
export interface EffectTries {
  failures: number;
  maybeDone: boolean;
  /** The receiver carries out one key once, its administrator says; then a repeat is harmless. */
  honoursKey: boolean;
  retryDelaysMs: readonly number[];
}

const REFUSALS: Record<number, string> = {
  400: 'invalid',
  401: 'credential-refused',
  403: 'credential-refused',
  413: 'invalid',
  422: 'invalid',
};

/** Statuses of 4xx that do not say that nothing was done: a time-out of theirs, and the same key still at work. */
const UNCLEAR = new Set([408, 409]);

/**
 * Reads a receiver's answer (SV-17). What certainly was not done is tried again, then refused; a lost answer is `unknown` and never
 * repeated, except where the receiver honours the key. A redirect is not followed and says nothing of what was done.
 */
export function decideEffect(answer: DeskAnswer, tries: EffectTries): EffectDecision {
  if (answer.answer === 'not-reached') return again(tries, false, answer.code);
  if (answer.answer === 'lost') return lost(tries, answer.code);
  const { status, words, reference, retryAfterMs } = answer;
  if (status >= 200 && status < 300) return { outcome: 'done', ...(reference && { reference }) };
  const code = `http-${status}`;
  if (status === 429) return again(tries, false, code, retryAfterMs);
  if (status < 400) return { outcome: 'unknown', code };
  if (status >= 500 || UNCLEAR.has(status)) return lost(tries, code, words);
  // It says no to this call. An earlier one may have been carried out.
  if (tries.maybeDone) return { outcome: 'unknown', code, ...(words && { words }) };
  return { outcome: 'refused', code: REFUSALS[status] ?? code, ...(words && { words }) };
}

/** Whether the receiver was in trouble: a few times in a row, and it is left alone for a while. */
export function isTrouble(answer: DeskAnswer): boolean {
  return answer.answer !== 'status' || answer.status >= 500 || answer.status === 429;
}

function lost(tries: EffectTries, code: string, words?: string): EffectDecision {
  if (tries.honoursKey) return again(tries, true, code);
  return { outcome: 'unknown', code, ...(words && { words }) };
}

function again(
  { failures, maybeDone: before, retryDelaysMs }: EffectTries,
  thisOneMayHave: boolean,
  code: string,
  wantedMs = 0,
): EffectDecision {
  const maybeDone = before || thisOneMayHave;
  const delayMs = retryDelaysMs[failures];
  if (delayMs !== undefined) return { outcome: 'again', delayMs: Math.max(delayMs, wantedMs), maybeDone };
  return maybeDone ? { outcome: 'unknown', code } : { outcome: 'refused', code: 'unreachable' };
}
