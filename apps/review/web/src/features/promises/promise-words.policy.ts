import type { OpenPromise } from '../../api/promises.js';

const KINDS: Record<string, string> = {
  deliver_info: 'An answer',
  call_back: 'A call',
  send_document: 'Something sent',
  refund: 'A refund',
  appointment: 'An appointment',
  availability: 'Something kept',
  discount: 'A discount',
};

/** What was promised, as a heading. */
export function kindWords(kind: string): string {
  return KINDS[kind] ?? 'A promise';
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
  const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short' }).format(
    due,
  );
  const time = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(due);
  const words = {
    time: `${day}, ${time}`,
    hours: `${day}, about ${time}`,
    day,
    week: `about ${day}`,
    vague: 'no time said',
  }[precision];
  return { words: state === 'overdue' ? `was due ${words}` : words, state };
}

/** "2 open, next Tue, 24 Nov, 10:00". */
export function promisesSummary(promises: readonly OpenPromise[], now: number): string {
  const [next] = promises.filter(({ precision }) => precision !== 'vague');
  const count = `${promises.length} open`;
  return next ? `${count}, next ${dueShown(next, now).words}` : count;
}
