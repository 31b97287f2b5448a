import {
  hoursOn,
  openingAt,
  dayAfter,
  wallTime,
  type BusinessCalendar,
  type OpeningSpan,
} from '@countersign/contracts';

/** Days ahead in which a special day is told of. */
const SOON = 30;

interface Words {
  closed: string;
  to: string;
  and: string;
  openNow: (name: string, until?: string) => string;
  closedNow: (name: string, opens?: string) => string;
}

const EN: Words = {
  closed: 'closed',
  to: ' to ',
  and: ' and ',
  openNow: (name, until) => (until ? `${name} is open now, until ${until}.` : `${name} is open now.`),
  closedNow: (name, opens) =>
    opens ? `${name} is closed now and opens again ${opens}.` : `${name} is closed now.`,
};
const WORDS: Record<string, Words> = {
  en: EN,
  es: {
    closed: 'cerrado',
    to: ' a ',
    and: ' y ',
    openNow: (name, until) =>
      until ? `${name}: abierto ahora, hasta las ${until}.` : `${name}: abierto ahora.`,
    closedNow: (name, opens) =>
      opens ? `${name}: cerrado ahora; vuelve a abrir ${opens}.` : `${name}: cerrado ahora.`,
  },
  pt: {
    closed: 'fechado',
    to: ' a ',
    and: ' e ',
    openNow: (name, until) => (until ? `${name}: aberto agora, até às ${until}.` : `${name}: aberto agora.`),
    closedNow: (name, opens) =>
      opens ? `${name}: fechado agora; volta a abrir ${opens}.` : `${name}: fechado agora.`,
  },
};

/** The week in words, days that are alike together: `Shop: Monday to Friday 09:30–18:00; Saturday and Sunday closed`. */
export function weekWords(calendar: BusinessCalendar, language: string): string {
  const words = WORDS[language] ?? EN;
  // Monday 2 January 2040 to Sunday: days of no calendar's own.
  const plain = { ...calendar, special: [] };
  const days = Array.from({ length: 7 }, (_, by) => hoursOn(plain, dayAfter('2040-01-02', by)));
  const groups: { days: string[]; hours: string }[] = [];
  for (const { day, spans } of days) {
    const hours = hoursWords(spans, words);
    const last = groups.at(-1);
    if (last?.hours === hours) last.days.push(day);
    else groups.push({ days: [day], hours });
  }
  const told = groups.map(({ days: [first = '', ...others], hours }) => {
    const last = others.at(-1);
    const joint = others.length > 1 ? words.to : words.and;
    return `${weekday(first, language)}${last ? joint + weekday(last, language) : ''} ${hours}`;
  });
  return `${calendar.name}: ${told.join('; ')}.`;
}

/** The special days of the next {@link SOON} days, a sentence for each. */
export function specialWords(
  calendar: BusinessCalendar,
  zone: string,
  now: number,
  language: string,
): string[] {
  const words = WORDS[language] ?? EN;
  const today = wallTime(now, zone).day;
  return Array.from({ length: SOON }, (_, by) => hoursOn(calendar, dayAfter(today, by))).flatMap(
    ({ day, spans, special }) =>
      special ? [`${calendar.name}, ${date(day, language)} (${special}): ${hoursWords(spans, words)}.`] : [],
  );
}

/** One day in words: `Shop, Friday 25 December (Christmas): closed.` */
export function dayWords(calendar: BusinessCalendar, day: string, language: string): string {
  const { spans, special } = hoursOn(calendar, day);
  const why = special ? ` (${special})` : '';
  return `${calendar.name}, ${date(day, language)}${why}: ${hoursWords(spans, WORDS[language] ?? EN)}.`;
}

/** Whether it is open now, and when that changes. */
export function nowWords(calendar: BusinessCalendar, zone: string, now: number, language: string): string {
  const { openNow, closedNow } = WORDS[language] ?? EN;
  const { open, changes } = openingAt(calendar, zone, now);
  if (changes === undefined) return open ? openNow(calendar.name) : closedNow(calendar.name);
  const { day, minutes } = wallTime(changes, zone);
  const time = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  const today = wallTime(now, zone).day;
  const when = day === today || (open && day === dayAfter(today)) ? time : `${date(day, language)}, ${time}`;
  return open ? openNow(calendar.name, when) : closedNow(calendar.name, when);
}

function hoursWords(spans: readonly OpeningSpan[], { closed, and }: Words): string {
  return spans.length === 0 ? closed : spans.map(({ opens, closes }) => `${opens}–${closes}`).join(and);
}

function weekday(day: string, language: string): string {
  return format(day, language, { weekday: 'long' });
}

function date(day: string, language: string): string {
  return format(day, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

function format(day: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const known = WORDS[language] ? language : 'en';
  // British order: day before month.
  const locale = known === 'en' ? 'en-GB' : known;
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );
}

const pad = (figure: number): string => String(figure).padStart(2, '0');
