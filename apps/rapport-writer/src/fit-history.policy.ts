import type { HistoryEntry } from '@countersign/contracts';

/**
 * Keeps the newest entries that fit (ME-01). Nothing is deleted: the rest stays in the database.
 * @param newestFirst as read from the database
 * @param maxBytes of their JSON in UTF-8
 */
export function fitHistory(
  newestFirst: readonly HistoryEntry[],
  maxBytes: number,
): { history: HistoryEntry[]; compacted: boolean } {
  let bytes = 0;
  const kept: HistoryEntry[] = [];
  for (const entry of newestFirst) {
    bytes += Buffer.byteLength(JSON.stringify(entry)) + 1;
    if (bytes > maxBytes) break;
    kept.push(entry);
  }
  return { history: kept.reverse(), compacted: kept.length < newestFirst.length };
}
