const DAY_MS = 24 * 3_600_000;
/** The hour of the night, in UTC. */
const HOUR = 3;

/** Days words are kept while nobody sets anything (PR-03). */
export const MESSAGE_DAYS = 365;
/** Not before every item of it was decided or given up (RV-15). */
export const LEAST_MESSAGE_DAYS = 30;
export const MOST_MESSAGE_DAYS = 3_650;

/** The night that has begun last, as the day it is on: 2026-11-28. */
export function nightOf(now: Date): string {
  return new Date(now.getTime() - HOUR * 3_600_000).toISOString().slice(0, 10);
}

/** When the next night begins. */
export function nextNight(now: Date): Date {
  const begun = Date.parse(`${nightOf(now)}T00:00:00Z`) + HOUR * 3_600_000;
  return new Date(begun + DAY_MS);
}

/** What is older than this has been kept for so many days. */
export function keptSince(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS);
}
