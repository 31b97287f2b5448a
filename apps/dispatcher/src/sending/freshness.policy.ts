/** An inbound event and where it stands in the stream. */
export interface InboundPosition {
  eventId: string;
  seq: number;
}

/**
 * What the newest inbound of a conversation says about a reply. `repeated`: the event that was seen was stored again (a channel
 * that repeats itself after the stream's duplicate window gets a new sequence for it), and may stand behind something newer.
 * @param last newest inbound of the conversation; undefined when the stream has aged all of it out
 */
export function freshnessOf(
  last: InboundPosition | undefined,
  seenThrough: InboundPosition,
): 'fresh' | 'stale' | 'repeated' {
  if (!last || last.seq <= seenThrough.seq) return 'fresh';
  return last.eventId === seenThrough.eventId ? 'repeated' : 'stale';
}
