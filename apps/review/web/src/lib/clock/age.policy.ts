import { t } from '../language/t.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = 10_000;

/** How long ago, short enough for a row: "now", "45 s", "3 min", "2 h 5 min", "4 d". */
export function age(since: string, now: number): string {
  const ms = Math.max(0, now - Date.parse(since));
  if (Number.isNaN(ms)) return '–';
  if (ms < NOW) return t('now');
  if (ms < MINUTE) return `${Math.floor(ms / 1000)} s`;
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) {
    const minutes = Math.floor((ms % HOUR) / MINUTE);
    return minutes > 0 ? `${Math.floor(ms / HOUR)} h ${minutes} min` : `${Math.floor(ms / HOUR)} h`;
  }
  return `${Math.floor(ms / DAY)} d`;
}

/** How long ago, as a part of a sentence: "just now", "3 min ago". */
export function ago(since: string, now: number): string {
  return now - Date.parse(since) < NOW ? t('just now') : t('{{age}} ago', { age: age(since, now) });
}

/** From one moment to a later one, in the same words. */
export function duration(from: string, to: string): string {
  return age(from, Date.parse(to));
}

/** How heavily an age should weigh on the eye: a person has waited, or a text has grown old. */
export function weight(since: string, now: number): 'fresh' | 'aging' | 'old' {
  const ms = now - Date.parse(since);
  if (ms >= 60 * MINUTE) return 'old';
  return ms >= 10 * MINUTE ? 'aging' : 'fresh';
}
