/** Telegram keeps updates for a day; after a week of silence their ids start anywhere. */
const DAY = 24 * 60 * 60 * 1000;

/** Where a poller is: everything below `offset` is on the bus. */
export interface Cursor {
  offset: number;
  /** Unix milliseconds of the last update taken. */
  at: number;
}

/**
 * The offset to ask with, or undefined: an old one may be above the ids that are given out now, and would confirm what
 * nobody read. Asking without one gives the oldest unconfirmed update.
 */
export function usableOffset(cursor: Cursor | undefined, now: number): number | undefined {
  return cursor && now - cursor.at < DAY ? cursor.offset : undefined;
}

/**
 * The highest offset that confirms only what is done: a failed update stops it, whatever came after.
 * @param ids update ids in the order they came; ids may leave holes
 */
export function confirmedOffset(ids: readonly number[], done: ReadonlySet<number>): number | undefined {
  const firstOpen = ids.findIndex((id) => !done.has(id));
  const confirmed = firstOpen === -1 ? ids : ids.slice(0, firstOpen);
  return confirmed.length > 0 ? Math.max(...confirmed) + 1 : undefined;
}
