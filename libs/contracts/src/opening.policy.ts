import type { BusinessCalendar, OpeningSpan, SpecialDay } from './business-facts.js';
import { dayAfter, instantOf, minutesOf, wallTime, weekdayOf } from './zone-time.policy.js';

/** Whether something is open at a moment, and when that changes. */
export interface Opening {
  open: boolean;
  /** Open: when it closes; closed: when it opens. Absent when that is further away than {@link HORIZON} days. */
  changes?: number;
}

/** Hours of one day, and the special day that gives them. */
export interface DayHours {
  day: string;
  spans: readonly OpeningSpan[];
  special?: string;
}

/** Days looked ahead: a year and a bit, for what opens in summer only. */
const HORIZON = 400;
/** Days after which nobody needs to be told when it closes. */
const ALWAYS = 8;
const WHOLE_DAY = 24 * 60;

/**
 * Whether a calendar is open at `at`, in milliseconds, on the clocks of `zone` (SV-22). A stretch belongs to the day it begins on: last night's
 * hours run on into a holiday.
 */
export function openingAt(calendar: BusinessCalendar, zone: string, at: number): Opening {
  const today = wallTime(at, zone).day;
  let until: number | undefined;
  for (let by = -1; by <= HORIZON; by += 1) {
    for (const [from, to] of stretches(calendar, zone, dayAfter(today, by))) {
      if (until === undefined && from > at) return { open: false, changes: from };
      if (until === undefined && to > at) until = to;
      else if (until !== undefined && from <= until) until = Math.max(until, to);
      else if (until !== undefined && from > until) return { open: true, changes: until };
    }
    if (until !== undefined && by > ALWAYS)
      return runsOn(until, zone, today) ? { open: true } : { open: true, changes: until };
  }
  return { open: false };
}

/** What holds on one day: a special day on its date, else one of every year, else the weekday. */
export function hoursOn({ weekly, special }: BusinessCalendar, day: string): DayHours {
  const found =
    special.find((one) => !one.yearly && covers(one, day)) ??
    special.find((one) => one.yearly && one.from.slice(5) === day.slice(5));
  if (found) return { day, spans: inOrder(found.spans), special: found.name };
  const weekday = weekdayOf(day);
  return { day, spans: inOrder(weekly.filter(({ days }) => days.includes(weekday))) };
}

function covers({ from, until = from }: SpecialDay, day: string): boolean {
  return from <= day && day <= until;
}

function stretches(calendar: BusinessCalendar, zone: string, day: string): [from: number, to: number][] {
  return hoursOn(calendar, day).spans.flatMap(({ opens, closes }) => {
    const [begins, ends] = [minutesOf(opens), minutesOf(closes)];
    const from = instantOf({ day, minutes: begins }, zone);
    const end = ends > begins ? { day, minutes: ends } : { day: dayAfter(day), minutes: ends };
    const to = instantOf(end.minutes === WHOLE_DAY ? { day: dayAfter(end.day), minutes: 0 } : end, zone);
    // Clocks that jump over all of it leave nothing of it.
    return to > from ? [[from, to] as [number, number]] : [];
  });
}

const inOrder = (spans: readonly OpeningSpan[]): OpeningSpan[] =>
  spans.toSorted((one, other) => one.opens.localeCompare(other.opens));

function runsOn(until: number, zone: string, today: string): boolean {
  return wallTime(until, zone).day > dayAfter(today, ALWAYS);
}
