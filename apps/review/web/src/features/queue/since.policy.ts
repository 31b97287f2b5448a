const DAY = 24 * 3_600_000;

/** How far back a search looks. */
export const SINCE = [
  ['', 'Any time'],
  ['1', 'Last 24 hours'],
  ['7', 'Last 7 days'],
  ['30', 'Last 30 days'],
] as const;

export type Since = (typeof SINCE)[number][0];

/** @returns ISO 8601 to the minute, so that a page that is open asks the same question again */
export function sinceTime(since: Since, now: number): string {
  if (since === '') return '';
  const minute = Math.floor((now - Number(since) * DAY) / 60_000) * 60_000;
  return new Date(minute).toISOString();
}
