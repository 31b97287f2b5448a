import { t } from '../language/t.js';
import { duration } from './age.policy.js';

const HALF_HOUR = 1_800_000;

/** Time left until the first reply is due, or since it was (RV-01). */
export interface ReplyDue {
  overdue: boolean;
  /** It calls for haste: due within half an hour, or it was. */
  soon: boolean;
  words: string;
}

/** @param dueAt ISO 8601; null where none is due */
export function replyDue(dueAt: string | null, now: number): ReplyDue | undefined {
  if (dueAt === null) return undefined;
  const left = Date.parse(dueAt) - now;
  const here = new Date(now).toISOString();
  if (left <= 0)
    return { overdue: true, soon: true, words: t('Overdue: {{time}}', { time: duration(dueAt, here) }) };
  const time = left < 60_000 ? t('less than a minute') : duration(here, dueAt);
  return { overdue: false, soon: left <= HALF_HOUR, words: t('Due in {{time}}', { time }) };
}
