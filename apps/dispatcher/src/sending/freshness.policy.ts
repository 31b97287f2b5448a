/** An inbound event and where it stands in the stream. */
export interface InboundPosition {
  eventId: string;
  seq: number;
}

/**
 * Whether what the approver saw is still the newest: nothing newer, or the same event stored again (a channel that repeats itself
 * after the stream's duplicate window gets a new sequence for the same event).
 * @param last newest inbound of the conversation; undefined when the stream has aged all of it out
 */
export function isFresh(last: InboundPosition | undefined, seenThrough: InboundPosition): boolean {
  return !last || last.seq <= seenThrough.seq || last.eventId === seenThrough.eventId;
}
