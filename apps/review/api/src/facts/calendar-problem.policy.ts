import type { BusinessCalendar, BusinessFacts, OpeningSpan, SpecialDay } from '@countersign/contracts';

/** What is wrong with one field of a sheet. */
export interface FactsProblem {
  field: string;
  message: string;
}

const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

/**
 * What a sheet says that cannot be true, field by field: a zone nobody knows, a day that is in no calendar, hours that overlap or end as they
 * begin. Nothing of a sheet with a problem is kept (SV-22).
 */
export function factsProblems(facts: BusinessFacts): FactsProblem[] {
  const { zone, calendars, places } = facts;
  const dated = (['places', 'phones', 'emails', 'links', 'prices', 'policies', 'helpTexts'] as const).flatMap(
    (list) =>
      (facts[list] ?? []).flatMap(({ validUntil }, index) =>
        validUntil !== undefined && !isDay(validUntil)
          ? [{ field: `${list}.${index}.validUntil`, message: `${validUntil} is in no calendar` }]
          : [],
      ),
  );
  const halfLocated = places.flatMap(({ latitude, longitude }, index) =>
    (latitude === undefined) === (longitude === undefined)
      ? []
      : [{ field: `places.${index}.latitude`, message: 'latitude and longitude come together' }],
  );
  const twice = repeated(calendars.map(({ name }) => name.trim().toLowerCase()));
  return [
    ...(isZone(zone) ? [] : [{ field: 'zone', message: `${zone} is no time zone` }]),
    ...twice.map((index) => ({ field: `calendars.${index}.name`, message: 'two hours have one name' })),
    ...calendars.flatMap((calendar, index) => calendarProblems(calendar, `calendars.${index}`)),
    ...halfLocated,
    ...dated,
  ];
}

function calendarProblems({ weekly, special }: BusinessCalendar, at: string): FactsProblem[] {
  const spans = weekly.flatMap((span, index) =>
    spanProblems(span, `${at}.weekly.${index}`).concat(
      repeated(span.days).length > 0
        ? [{ field: `${at}.weekly.${index}.days`, message: 'a weekday is named twice' }]
        : [],
    ),
  );
  const minutes = weekly.flatMap((span, index) =>
    span.days.map((day) => ({ ...weekMinutes(day, span), index })),
  );
  const clash = overlap(minutes, WEEK_MINUTES);
  return [
    ...spans,
    ...(clash === undefined
      ? []
      : [{ field: `${at}.weekly.${clash}`, message: 'overlaps with other hours of the week' }]),
    ...special.flatMap((day, index) => specialProblems(day, `${at}.special.${index}`)),
    ...doubleDays(special).map((index) => ({
      field: `${at}.special.${index}.from`,
      message: 'another special day is on the same date',
    })),
  ];
}

function specialProblems({ from, until, yearly, spans }: SpecialDay, at: string): FactsProblem[] {
  const problems = [
    ...(isDay(from) ? [] : [{ field: `${at}.from`, message: `${from} is in no calendar` }]),
    ...(until === undefined || isDay(until)
      ? []
      : [{ field: `${at}.until`, message: `${until} is in no calendar` }]),
    ...(until !== undefined && until < from
      ? [{ field: `${at}.until`, message: 'the last day is before the first' }]
      : []),
    ...(yearly && until !== undefined
      ? [{ field: `${at}.until`, message: 'what comes every year is one day' }]
      : []),
    ...spans.flatMap((span, index) => spanProblems(span, `${at}.spans.${index}`)),
  ];
  const minutes = spans.map((span, index) => ({ ...weekMinutes(1, span), index }));
  const clash = overlap(minutes, Infinity);
  return clash === undefined
    ? problems
    : [...problems, { field: `${at}.spans.${clash}`, message: 'overlaps with other hours of the day' }];
}

function spanProblems({ opens, closes }: OpeningSpan, field: string): FactsProblem[] {
  if (opens === '24:00') return [{ field: `${field}.opens`, message: '24:00 is the end of a day' }];
  return opens === closes
    ? [{ field: `${field}.closes`, message: 'closes as it opens; the whole day is 00:00 to 24:00' }]
    : [];
}

/** Minutes from Monday midnight; a span past midnight runs on. */
function weekMinutes(day: number, { opens, closes }: OpeningSpan): { from: number; to: number } {
  const from = (day - 1) * DAY_MINUTES + minutesOf(opens);
  const to = (day - 1) * DAY_MINUTES + minutesOf(closes);
  return { from, to: to > from ? to : to + DAY_MINUTES };
}

/** The later one of two spans that share a minute, on a clock that starts anew after `round` minutes. */
function overlap(spans: { from: number; to: number; index: number }[], round: number): number | undefined {
  const sorted = spans.toSorted((one, other) => one.from - other.from || one.index - other.index);
  const [first] = sorted;
  const again = first && Number.isFinite(round) ? [{ ...first, from: first.from + round }] : [];
  const run = [...sorted, ...(sorted.length > 1 ? again : [])];
  return run.find((span, place) => place > 0 && span.from < run[place - 1]!.to)?.index;
}

function doubleDays(special: readonly SpecialDay[]): number[] {
  return special.flatMap((day, index) => {
    const before = special.slice(0, index);
    const clash = before.some((other) =>
      day.yearly && other.yearly
        ? day.from.slice(5) === other.from.slice(5)
        : !day.yearly &&
          !other.yearly &&
          day.from <= (other.until ?? other.from) &&
          other.from <= (day.until ?? day.from),
    );
    return clash ? [index] : [];
  });
}

function repeated<T>(values: readonly T[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
