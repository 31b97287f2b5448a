import { t } from '../../lib/language/t.js';

const DAY = 24 * 3_600_000;

/** How far back a search looks. */
export const sinceChoices = () =>
  [
    ['', t('Any time')],
    ['1', t('Last 24 hours')],
    ['7', t('Last 7 days')],
    ['30', t('Last 30 days')],
  ] as const;

export type Since = ReturnType<typeof sinceChoices>[number][0];

/** @returns ISO 8601 to the minute, so that a page that is open asks the same question again */
export function sinceTime(since: Since, now: number): string {
  if (since === '') return '';
  const minute = Math.floor((now - Number(since) * DAY) / 60_000) * 60_000;
  return new Date(minute).toISOString();
}
