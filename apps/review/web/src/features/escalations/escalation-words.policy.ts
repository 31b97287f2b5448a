import { raisedForWords } from '../../api/escalation-words.policy.js';
import type { Escalation } from '../../api/escalations.js';
import { duration } from '../../lib/clock/age.policy.js';
import { t } from '../../lib/language/t.js';

/** Who is told of a level, and how grave it looks. */
export function levelWords(level: Escalation['level']): { words: string; tone: 'neutral' | 'warn' | 'bad' } {
  if (level === 'L3') return { words: t('L3 · everybody'), tone: 'bad' };
  return level === 'L2'
    ? { words: t('L2 · on call'), tone: 'warn' }
    : { words: t('L1 · a lead'), tone: 'neutral' };
}

/** What it was raised for, in one line. */
export const reasonsWords = (reasons: Escalation['reasons']): string =>
  reasons.map(raisedForWords).join(' · ');

/** How long somebody still has to take it. */
export function dueWords(dueAt: string, now: number): string {
  const left = Date.parse(dueAt) - now;
  if (left <= 0) return t('nobody took it in time');
  if (left < 60_000) return t('to be taken in less than a minute');
  return t('to be taken in {{time}}', { time: duration(new Date(now).toISOString(), dueAt) });
}
