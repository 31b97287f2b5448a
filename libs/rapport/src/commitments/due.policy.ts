import {
  DAY_PARTS,
  DAY_SAYINGS,
  DUE_PATTERNS,
  type DayPart,
  type DaySaying,
  type DuePatterns,
} from './due-patterns.policy.js';
import type { PromiseLanguage } from './due-words.policy.js';
import { folded } from './folded.policy.js';
import { isDay, momentOf, plusDays, wallTimeAt, weekdayOf, type WallTime } from './wall-time.policy.js';

/** How exactly a time was said: to the minute, a part of the day, a day, about a week, or hardly. */
export type DuePrecision = 'time' | 'hours' | 'day' | 'week' | 'vague';

/** When something is to happen, as words said it. */
export interface Due {
  at: Date;
  precision: DuePrecision;
  /** "about ten". */
  about: boolean;
  /** "by Friday", "within two days": earlier is fine too. */
  deadline: boolean;
  /** Where the words stand in the text; `joined` when nothing else stands between them. */
  start: number;
  end: number;
  joined: boolean;
}

/** When and where something was said. */
export interface SaidAt {
  language: PromiseLanguage;
  at: Date;
  /** IANA zone of whom it was said to. */
  zone: string;
}

interface Found {
  start: number;
  end: number;
}
type FoundDay = Found & {
  wall: WallTime;
  kind: 'exact' | 'today' | 'weekday' | 'date' | 'part';
  precision?: 'week' | 'vague';
};
type FoundClock = Found & { hour: number; minute: number; about: boolean };

const HOUR_OF: Readonly<Record<DayPart, number>> = {
  ...{ morning: 10, noon: 12, midnight: 0, afternoon: 16, evening: 20 },
};
/** By when on a day of which no hour was said. */
const END_OF_DAY = 18;
const MINUTE = 60_000;
const BY_THEN =
  /^(?:within|no later|in the next|over the next|antes|no prazo|num prazo|em um prazo|em ate|em menos|en menos|en un plazo)/;
const DEADLINE =
  /\b(?:by|before|no later|until|till|antes|hasta|para|ate|end of|final del|fin de|fim d|final d)\b/;

/**
 * When the words say something is due, or nothing when they say no time. A time that is over is the next one of its kind (CM-02).
 */
export function dueIn(text: string, said: SaidAt): Due | undefined {
  const patterns = DUE_PATTERNS[said.language];
  const words = folded(text).replace(patterns.instead, (not) => ' '.repeat(not.length));
  const span = spanIn(words, patterns, said);
  if (span) return span;
  const now = wallTimeAt(said.at, said.zone);
  const day = dayIn(words, patterns, now);
  const clock = clockIn(words, patterns, day);
  const part = clock ? undefined : partIn(words, patterns, day);
  if (!day && !clock && !part) return undefined;
  const hour = clock ?? (part && { ...part, hour: HOUR_OF[part.name], minute: 0, about: false });
  const wall = { ...(day?.wall ?? now), ...(hour && { hour: hour.hour, minute: hour.minute }) };
  const at = upcoming(wall, day, said, hour !== undefined);
  const spans = [day, clock ?? part].filter((one) => one !== undefined).sort((a, b) => a.start - b.start);
  const between = spans.length > 1 ? words.slice(spans[0]!.end, spans[1]!.start) : '';
  return {
    at,
    precision: day?.precision ?? precisionOf(clock, part ?? (day?.kind === 'part' ? day : undefined)),
    about: clock?.about ?? false,
    deadline: spans.some(({ start, end }) => DEADLINE.test(words.slice(start, end))),
    start: spans[0]!.start,
    end: Math.max(...spans.map(({ end }) => end)),
    joined: /^[\s,]*(?:(?:at|a|as|,)\s*)?$/.test(between),
  };
}

function precisionOf(clock: FoundClock | undefined, part: Found | undefined): DuePrecision {
  if (clock) return 'time';
  return part ? 'hours' : 'day';
}

/** The next moment the wall shows it. */
function upcoming(wall: WallTime, day: FoundDay | undefined, said: SaidAt, hourSaid: boolean): Date {
  const at = momentOf(wall, said.zone);
  if (at > said.at || day?.kind === 'exact') return at;
  if (day?.kind === 'today' && !hourSaid) return momentOf({ ...wall, hour: 23, minute: 59 }, said.zone);
  if (day?.kind === 'weekday') return momentOf(plusDays(wall, 7), said.zone);
  if (day?.kind === 'date') return momentOf({ ...wall, year: wall.year + 1 }, said.zone);
  return momentOf(plusDays(wall, 1), said.zone);
}

/** "in two hours", "within 3 days". */
function spanIn(words: string, { span, words: own }: DuePatterns, { at, zone }: SaidAt): Due | undefined {
  const [found] = words.matchAll(span);
  if (!found) return undefined;
  const [whole, one = '', upTo, unit = ''] = found;
  const said = own.number[one] ?? (/^\d/.test(one) ? Number(one.replace(',', '.')) : 0.5);
  const count = upTo ? Number(upTo) : said;
  const deadline = BY_THEN.test(whole);
  const place = {
    about: false,
    deadline,
    start: found.index,
    end: found.index + whole.length,
    joined: true,
  };
  const is = (saying: string): boolean => new RegExp(`^(?:${saying})$`).test(unit);
  if (is(own.minute)) return { at: new Date(at.getTime() + count * MINUTE), precision: 'time', ...place };
  if (is(own.hour)) return { at: new Date(at.getTime() + count * 60 * MINUTE), precision: 'hours', ...place };
  const days = is(own.dayUnit) ? count : count * (is(own.weekUnit) ? 7 : 30);
  return {
    at: momentOf(plusDays(wallTimeAt(at, zone), days), zone),
    precision: days > 2 ? 'week' : 'day',
    ...place,
  };
}

function first(words: string, pattern: RegExp): RegExpExecArray | undefined {
  return words.matchAll(pattern).next().value as RegExpExecArray | undefined;
}

function dayIn(words: string, patterns: DuePatterns, now: WallTime): FoundDay | undefined {
  const date = dateIn(words, patterns, now);
  const weekday = weekdayIn(words, patterns, now);
  // "on Wednesday, 2 December" is one day, and the date says which.
  const named = date && weekday && /^[\s,]*$/.test(words.slice(weekday.end, date.start));
  const found = named ? [{ ...date, start: weekday.start }] : [date, weekday];
  for (const saying of DAY_SAYINGS) {
    const said = first(words, patterns.days[saying]);
    if (said) found.push({ ...placeOf(said), ...sayingDay(saying, now) });
  }
  const inOrder = found.filter((one) => one !== undefined);
  // Of two that begin at the same place the longer is meant: the day after tomorrow, not tomorrow.
  return inOrder.sort((a, b) => a.start - b.start || b.end - a.end).find((one) => !within(one, inOrder));
}

function within(one: Found, others: readonly Found[]): boolean {
  return others.some(
    (other) =>
      other !== one &&
      other.start <= one.start &&
      other.end >= one.end &&
      other.end - other.start > one.end - one.start,
  );
}

const placeOf = (found: RegExpExecArray): Found => ({
  start: found.index,
  end: found.index + found[0].length,
});

function sayingDay(saying: DaySaying, now: WallTime): Pick<FoundDay, 'wall' | 'kind' | 'precision'> {
  const today = (hour: number): WallTime => ({ ...now, hour, minute: 0 });
  switch (saying) {
    case 'tomorrow':
      return { wall: plusDays(now, 1), kind: 'exact' };
    case 'dayAfterTomorrow':
      return { wall: plusDays(now, 2), kind: 'exact' };
    case 'nextWeek':
      return { wall: plusDays(now, 7), kind: 'exact', precision: 'week' };
    case 'nextMonth':
      return { wall: plusDays(now, 30), kind: 'exact', precision: 'week' };
    case 'weekend':
      return {
        wall: { ...plusDays(now, (6 - weekdayOf(now) + 7) % 7), hour: 10, minute: 0 },
        kind: 'weekday',
      };
    case 'endOfWeek':
      return {
        wall: { ...plusDays(now, (5 - weekdayOf(now) + 7) % 7), hour: END_OF_DAY, minute: 0 },
        kind: 'weekday',
        precision: 'week',
      };
    case 'later':
      return { wall: later(now), kind: 'part' };
    case 'tonight':
    case 'thisEvening':
      return { wall: today(HOUR_OF.evening), kind: 'part' };
    case 'thisAfternoon':
      return { wall: today(HOUR_OF.afternoon), kind: 'part' };
    case 'thisMorning':
      return { wall: today(HOUR_OF.morning), kind: 'part' };
    case 'today':
    case 'endOfDay':
      return { wall: today(END_OF_DAY), kind: 'today' };
  }
}

/** Three hours on. */
function later(now: WallTime): WallTime {
  const hour = now.hour + 3;
  return hour < 24 ? { ...now, hour } : { ...plusDays(now, 1), hour: hour - 24 };
}

function weekdayIn(words: string, { weekday, words: own }: DuePatterns, now: WallTime): FoundDay | undefined {
  for (const found of words.matchAll(weekday)) {
    const [, before = '', name = ''] = found;
    const ordinal = /^(?:segunda|terca|quarta|quinta|sexta)$/.test(name);
    if (ordinal && !/\b(?:n?a|ate|nesta|esta|para|proxima|da|antes)\b/.test(before)) continue;
    const wanted = own.weekdays.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(name));
    const ahead = (wanted - weekdayOf(now) + 7) % 7;
    const next = ahead === 0 && /\b(?:next|proxim[oa]|coming)\b/.test(before);
    const wall = { ...plusDays(now, next ? 7 : ahead), hour: END_OF_DAY, minute: 0 };
    return { ...placeOf(found), wall, kind: 'weekday' };
  }
  return undefined;
}

function dateIn(words: string, patterns: DuePatterns, now: WallTime): FoundDay | undefined {
  const { dayMonth, monthDay, monthlyDay, words: own } = patterns;
  const month = (name = ''): number =>
    own.months.findIndex((pattern) => new RegExp(`^(?:${pattern})$`).test(name)) + 1;
  const iso = first(words, /\b(20\d\d)-(\d{2})-(\d{2})\b/g);
  if (iso) return dated(iso, Number(iso[3]), Number(iso[2]), Number(iso[1]), now);
  const written = first(words, dayMonth);
  if (written)
    return dated(written, Number(written[1]), month(written[2]), Number(written[3]) || undefined, now);
  const turned = first(words, monthDay);
  if (turned) return dated(turned, Number(turned[2]), month(turned[1]), Number(turned[3]) || undefined, now);
  const numbers = first(words, /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?(?![\d/])/g);
  if (numbers) return numbered(numbers, own.of === 'of', now);
  const monthly = first(words, monthlyDay);
  if (!monthly) return undefined;
  const day = Number(monthly[1]);
  const months = day < now.day ? now.month + 1 : now.month;
  return dated(monthly, day, ((months - 1) % 12) + 1, now.year + (months > 12 ? 1 : 0), now);
}

/** "3/4": day first, but in English nobody knows which when both could be a month (CM-01: unclear is told). */
function numbered(found: RegExpExecArray, english: boolean, now: WallTime): FoundDay | undefined {
  const [one, two] = [Number(found[1]), Number(found[2])];
  const given = Number(found[3]) || undefined;
  const year = given && given < 100 ? 2000 + given : given;
  const monthFirst = two > 12 && one <= 12;
  const [day, month] = monthFirst ? [two, one] : [one, two];
  const dateFound = dated(found, day, month, year, now);
  const unclear = english && one <= 12 && two <= 12 && one !== two;
  return dateFound && { ...dateFound, ...(unclear && { precision: 'vague' }) };
}

function dated(
  found: RegExpExecArray,
  day: number,
  month: number,
  year: number | undefined,
  now: WallTime,
): FoundDay | undefined {
  const date = { year: year ?? now.year, month, day };
  if (!isDay(date)) return undefined;
  return { ...placeOf(found), wall: { ...date, hour: END_OF_DAY, minute: 0 }, kind: year ? 'exact' : 'date' };
}

function partIn(
  words: string,
  { parts }: DuePatterns,
  day: FoundDay | undefined,
): (Found & { name: DayPart }) | undefined {
  for (const name of DAY_PARTS) {
    for (const found of words.matchAll(parts[name])) {
      const place = placeOf(found);
      if (!day || place.end <= day.start || place.start >= day.end) return { ...place, name };
    }
  }
  return undefined;
}

function clockIn(words: string, patterns: DuePatterns, day: FoundDay | undefined): FoundClock | undefined {
  for (const found of words.matchAll(patterns.clock)) {
    const place = placeOf(found);
    if (day && place.start < day.end && place.end > day.start) continue;
    const clock = readClock(found, patterns, words);
    if (clock) return clock;
  }
  return undefined;
}

function readClock(
  found: RegExpExecArray,
  { words: own, parts }: DuePatterns,
  words: string,
): FoundClock | undefined {
  const [whole, before, at, digits, minutes, spoken, half, mark = ''] = found;
  if (!at && !minutes && !mark) return undefined;
  const said = digits ? Number(digits) : own.hours.indexOf(spoken ?? '') + 1;
  const minute = half ? 30 : Number(minutes ?? 0);
  if (said > 23) return undefined;
  let end = found.index + whole.trimEnd().length;
  const rest = words.slice(end);
  const lead = (part: DayPart): RegExpExecArray | null =>
    new RegExp(`^,? (?:${parts[part].source})`).exec(rest);
  const late = lead('afternoon') ?? lead('evening');
  const early = late ? null : lead('morning');
  end += (late ?? early)?.[0].length ?? 0;
  const about =
    before !== undefined ||
    new RegExp(`\\b(?:${own.about})`).test(whole) ||
    /^(?:ish| or so| mais ou menos)/.test(rest);
  return {
    start: found.index,
    end,
    hour: hourOf(said, { mark, late: late !== null, early: early !== null, digits }),
    minute,
    about,
  };
}

/** Nobody promises a call for five in the night: a small hour without more is after noon. */
function hourOf(
  said: number,
  {
    mark,
    late,
    early,
    digits = '',
  }: { mark: string; late: boolean; early: boolean; digits: string | undefined },
): number {
  if (mark.startsWith('p') || late) return said < 12 ? said + 12 : said;
  if (mark.startsWith('a') || early) return said === 12 ? 0 : said;
  const bare = !digits.startsWith('0') && mark !== 'h';
  return bare && said >= 1 && said <= 6 ? said + 12 : said;
}
