/** Where a message stands in the stream, and where the one before it in its conversation does; without a chain, nowhere. */
export interface Link {
  seq: number;
  prev?: number;
}

/**
 * What has to be taken in first. After a crash the server hands out what it had in hand again only seconds later, behind what
 * is new; and two processes may each have a part of a burst.
 * @param through last sequence of the conversation that was taken in or passed over; 0 = none
 * @returns the missing sequence, undefined when nothing is missing
 */
export function missingBefore(through: number, links: readonly Link[]): number | undefined {
  let reached = through;
  for (const { seq, prev = 0 } of [...links].sort((a, b) => a.seq - b.seq)) {
    if (prev > reached) return prev;
    reached = Math.max(reached, seq);
  }
  return undefined;
}

/**
 * How often something looks for what comes before it until it is taken in without: longer than a crash and every try of a
 * failing one take together. Two processes that share a burst are a moment apart, so the first looks follow each other quickly.
 */
const PATIENCE = { looks: 100, quickLooks: 10, quickMs: 100, everyMs: 1_000 };

/** @returns milliseconds until the next look, undefined when it has been waited for long enough */
export function nextLookMs(attempt: number): number | undefined {
  if (attempt > PATIENCE.looks) return undefined;
  return attempt <= PATIENCE.quickLooks ? PATIENCE.quickMs : PATIENCE.everyMs;
}
