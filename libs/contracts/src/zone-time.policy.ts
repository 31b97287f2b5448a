/** What a clock on the wall of a zone shows. */
export interface WallTime {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Since midnight, as the clock counts them. */
  minutes: number;
}

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError for a zone nobody knows */
export function wallTime(at: number, zone: string): WallTime {
  let clock = clocks.get(zone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    clocks.set(zone, clock);
  }
  const [day = '', time = ''] = clock.format(at).split(' ');
  return { day, minutes: minutesOf(time) };
}

/**
 * When a wall clock shows this. A time that comes twice (clocks go back) is its first one; a time that never comes (clocks go forward) is as
 * much later as the clocks jump.
 */
export function instantOf({ day, minutes }: WallTime, zone: string): number {
  const wall = midnight(day) + minutes * MINUTE_MS;
  const before = offset(wall - DAY_MS, zone);
  const after = offset(wall + DAY_MS, zone);
  if (offset(wall - before, zone) === before) return wall - before;
  return offset(wall - after, zone) === after ? wall - after : wall - before;
}

/** @param by days, may be negative */
export function dayAfter(day: string, by = 1): string {
  return new Date(midnight(day) + by * DAY_MS).toISOString().slice(0, 10);
}

/** 1 = Monday to 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(midnight(day)).getUTCDay() || 7;
}

/** Of `09:30`; `24:00` is the end of the day. */
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function offset(at: number, zone: string): number {
  const { day, minutes } = wallTime(at, zone);
  return midnight(day) + minutes * MINUTE_MS - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
