/**
 * What the stream says of a message that the chain names and the inbox lacks:
 * - `coming`: stored and readable, so it will be delivered, or is being handled by another instance right now.
 * - `gone`: the stream no longer has it (aged out, erased); nobody can bring it.
 * - `unreadable`: stored, but it fits no contract: it became a dead letter and will never be in the inbox.
 */
export type MissingState = 'coming' | 'gone' | 'unreadable';

/** One missing message and for how long it has been missed. */
export interface Missing {
  state: MissingState;
  waitedMs: number;
}

/** Hold the window open, or close it; `gap` tells the reviewer that something is missing. */
export type GapDecision = { act: 'hold' } | { act: 'close'; gap: boolean };

/** Waits for what may still come, never longer than `holdMs`, and not at all for what cannot come (IN-05, DB-02). */
export function decideGap(missing: readonly Missing[], holdMs: number): GapDecision {
  const coming = missing.filter(({ state }) => state === 'coming');
  if (coming.some(({ waitedMs }) => waitedMs < holdMs)) return { act: 'hold' };
  return { act: 'close', gap: coming.length > 0 || missing.some(({ state }) => state === 'unreadable') };
}
