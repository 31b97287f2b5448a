const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'medium' });
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const isoDay = new Intl.DateTimeFormat('sv-SE');

/** The reader's local day, as a key. */
export const dayOf = (at: string): string => isoDay.format(new Date(at));

export const clockTime = (at: string): string => time.format(new Date(at));

/** A day and a time of it, in few letters. */
export const shortMoment = (at: string): string => moment.format(new Date(at));

export const fullTime = (at: string): string => full.format(new Date(at));

/** "Today", "Yesterday", or the day in words. */
export function longDay(at: string): string {
  const now = new Date();
  if (dayOf(at) === isoDay.format(now)) return 'Today';
  now.setDate(now.getDate() - 1);
  return dayOf(at) === isoDay.format(now) ? 'Yesterday' : day.format(new Date(at));
}
