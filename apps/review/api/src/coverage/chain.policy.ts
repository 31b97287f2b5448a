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
