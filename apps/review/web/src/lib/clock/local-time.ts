import { dateFormat } from '../language/formats.js';
import { t } from '../language/t.js';

export const clockTime = (at: string): string =>
  dateFormat({ hour: '2-digit', minute: '2-digit' }).format(new Date(at));
const day = (at: string): string =>
  dateFormat({ weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));
export const fullTime = (at: string): string =>
  dateFormat({ dateStyle: 'full', timeStyle: 'medium' }).format(new Date(at));
/** A day and a time of it, in few letters. */
export const shortMoment = (at: string): string =>
  dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** The reader's local day, as a key. */
export const dayOf = (at: string): string => isoDay.format(new Date(at));

/** "Today", "Yesterday", or the day in words. */
export function longDay(at: string): string {
  const now = new Date();
  if (dayOf(at) === isoDay.format(now)) return t('Today');
  now.setDate(now.getDate() - 1);
  return dayOf(at) === isoDay.format(now) ? t('Yesterday') : day(at);
}
