import type { OpenPromise } from '../../api/promises.js';
import { dateFormat } from '../../lib/language/formats.js';
import { t } from '../../lib/language/t.js';

const kinds = (): Record<string, string> => ({
  deliver_info: t('An answer'),
  call_back: t('A call'),
  send_document: t('Something sent'),
  refund: t('A refund'),
  appointment: t('An appointment'),
  availability: t('Something kept'),
  discount: t('A discount'),
});

/** What was promised, as a heading. */
export function kindWords(kind: string): string {
  return kinds()[kind] ?? t('A promise');
}

export interface DueShown {
  words: string;
  /** Over, or within two hours. */
  state: 'overdue' | 'soon' | 'later';
}

const SOON_MS = 2 * 3_600_000;

/** When it is due, as exactly as it was said. */
export function dueShown(
  { dueAt, precision }: Pick<OpenPromise, 'dueAt' | 'precision'>,
  now: number,
): DueShown {
  const due = new Date(dueAt);
  const left = due.getTime() - now;
  const state = left < 0 ? 'overdue' : left <= SOON_MS && precision !== 'vague' ? 'soon' : 'later';
  const day = dateFormat({ weekday: 'short', day: 'numeric', month: 'short' }).format(due);
  const time = dateFormat({ hour: 'numeric', minute: '2-digit' }).format(due);
  const words = {
    time: `${day}, ${time}`,
    hours: t('{{day}}, about {{time}}', { day, time }),
    day,
    week: t('about {{day}}', { day }),
    vague: t('no time said'),
  }[precision];
  return { words: state === 'overdue' ? t('was due {{words}}', { words }) : words, state };
}

/** "2 open, next Tue, 24 Nov, 10:00". */
export function promisesSummary(promises: readonly OpenPromise[], now: number): string {
  const [next] = promises.filter(({ precision }) => precision !== 'vague');
  const count = t('{{promises}} open', { promises: promises.length });
  return next ? t('{{count}}, next {{words}}', { count, words: dueShown(next, now).words }) : count;
}
