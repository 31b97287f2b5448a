/** More messages than this within the window are more than a person can read (IN-09). */
const FLOOD = { messages: 30, windowMs: 60_000 };

/** Turns that can matter: each holds at least one message. */
export const RECENT_TURNS = FLOOD.messages + 1;

/** A turn as far as its pace goes; times by the debouncer's database clock. */
export interface PacedTurn {
  openedAt: Date;
  closedAt: Date;
  messageCount: number;
}

/** A stretch in which somebody wrote too fast. */
export interface Flood {
  from: Date;
  until: Date;
  count: number;
}

/**
 * What a conversation's newest turns say about its pace. A flood that is over stays known, for the person who reads it.
 * @param recent the newest turns, oldest first
 * @param joined messages that were not counted before
 */
export function floodAfter(
  before: Flood | undefined,
  recent: readonly PacedTurn[],
  joined: number,
): { flood?: Flood; now: boolean } {
  const newest = recent.at(-1);
  if (!newest) return { flood: before, now: false };
  const since = newest.closedAt.getTime() - FLOOD.windowMs;
  const within = recent.filter(({ closedAt }) => closedAt.getTime() > since);
  const count = within.reduce((sum, { messageCount }) => sum + messageCount, 0);
  if (count <= FLOOD.messages) return { flood: before, now: false };
  const from = within[0]!.openedAt;
  const goesOn = before && from.getTime() - before.until.getTime() < FLOOD.windowMs;
  const flood = goesOn
    ? { from: before.from, until: newest.closedAt, count: before.count + joined }
    : { from, until: newest.closedAt, count };
  return { flood, now: true };
}
