import type { ContextAnswer, HistoryEntry } from '@countersign/contracts';
import { keyPoints } from '@countersign/rapport';

type Known = Omit<ContextAnswer, 'history' | 'compacted' | 'points'>;

/** Kept free for what is told in points. */
const POINTS_BYTES = 2_500;

/**
 * Makes an answer that fits (ME-01), in two steps. First the oldest entries are told in a few points instead; where even that is too much,
 * nothing is left but the name and when they were last here. Nothing is deleted: all of it stays in the database.
 * @param newestFirst as read from the database
 * @param maxBytes of its JSON in UTF-8
 */
export function fitContext(
  known: Known,
  newestFirst: readonly HistoryEntry[],
  maxBytes: number,
): ContextAnswer {
  const whole = { ...known, history: newestFirst.toReversed(), compacted: false };
  if (bytesOf(whole) <= maxBytes) return whole;
  const kept = newestWithin(newestFirst, maxBytes - bytesOf(known) - POINTS_BYTES);
  const points = keyPoints(newestFirst.slice(kept.length).toReversed());
  const shortened = { ...known, points, history: kept.toReversed(), compacted: true };
  if (bytesOf(shortened) <= maxBytes) return shortened;
  const { displayName, lastSeenAt, messageCount } = known;
  return { displayName, lastSeenAt, messageCount, history: [], compacted: true };
}

function newestWithin(newestFirst: readonly HistoryEntry[], room: number): HistoryEntry[] {
  let bytes = 0;
  const end = newestFirst.findIndex((entry) => (bytes += bytesOf(entry) + 1) > room);
  return end < 0 ? [...newestFirst] : newestFirst.slice(0, end);
}

const bytesOf = (value: object): number => Buffer.byteLength(JSON.stringify(value));
