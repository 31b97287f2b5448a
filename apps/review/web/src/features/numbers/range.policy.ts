import { daysBefore } from '../../lib/clock/days-before.policy.js';
import { t } from '../../lib/language/t.js';

/** Ranges people ask for: from and to so many days ago. */
export const ranges = (): readonly (readonly [name: string, words: string, from: number, to: number])[] => [
  ['today', t('Today'), 0, 0],
  ['yesterday', t('Yesterday'), 1, 1],
  ['week', t('7 days'), 6, 0],
  ['month', t('30 days'), 29, 0],
  ['quarter', t('90 days'), 89, 0],
];

/** Which of them a range is, `own` when somebody chose its days. */
export function rangeNamed({ from, to }: { from: string; to: string }, now: Date): string {
  const is = ([, , first, last]: ReturnType<typeof ranges>[number]): boolean =>
    from === daysBefore(now, first) && to === daysBefore(now, last);
  return ranges().find(is)?.[0] ?? 'own';
}

/** The 30 days that end with the range: fewer say little of how good drafts are. */
export function thirtyDaysOf<F extends { to: string }>(filter: F): F & { from: string } {
  const [year = 0, month = 1, day = 1] = filter.to.split('-').map(Number);
  return { ...filter, from: daysBefore(new Date(year, month - 1, day), 29) };
}
