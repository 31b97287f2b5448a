const DAY = 86_400_000;

/** A day and an hour as a clock on a wall shows them. Months from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      ...{ timeZone: zone, hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
    });
    formats.set(zone, format);
  }
  return format;
}

/** What the clock shows at a moment. @param zone a valid IANA zone */
export function wallTimeAt(moment: Date, zone: string): WallTime {
  const parts = formatOf(zone).formatToParts(moment);
  const of = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
  return { year: of('year'), month: of('month'), day: of('day'), hour: of('hour'), minute: of('minute') };
}

/** Days before or after, at the same hour of the clock. */
export function plusDays(wall: WallTime, days: number): WallTime {
  const moved = new Date(Date.UTC(wall.year, wall.month - 1, wall.day) + days * DAY);
  const { hour, minute } = wall;
  return {
    ...{ year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() },
    ...{ hour, minute },
  };
}

/** 0 is Sunday. */
export function weekdayOf({ year, month, day }: WallTime): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Whether there is such a day: no 31 April. */
export function isDay({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * The moment a clock shows this. An hour the clock skips in spring is the one after it; of an hour it shows twice in autumn, the first is meant.
 */
export function momentOf(wall: WallTime, zone: string): Date {
  const asUtc = utcOf(wall);
  const offsetAt = (moment: number): number => utcOf(wallTimeAt(new Date(moment), zone)) - moment;
  const candidates = [offsetAt(asUtc - DAY), offsetAt(asUtc + DAY)].map((offset) => asUtc - offset);
  const shown = candidates.filter((moment) => utcOf(wallTimeAt(new Date(moment), zone)) === asUtc);
  return new Date(shown.length > 0 ? Math.min(...shown) : Math.max(...candidates));
}

function utcOf({ year, month, day, hour, minute }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute);
}
