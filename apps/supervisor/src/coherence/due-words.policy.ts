const DAY = 86_400_000;

type Language = 'en' | 'es' | 'pt';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', es: 'es', pt: 'pt-BR' };
const TODAY: Readonly<Record<Language, readonly [string, string]>> = {
  en: ['today', 'tomorrow'],
  es: ['hoy', 'mañana'],
  pt: ['hoje', 'amanhã'],
};

/** A time as a reply says it: "on Tuesday at 10:00", "mañana a las 10:00", "na terça-feira às 10:00"; without the hour where only a day was said. */
export function dueWords(
  due: Date,
  exact: boolean,
  { language, now, zone }: { language: Language; now: Date; zone: string },
): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: zone, ...options }).format(due);
  const dayOf = (moment: Date): number =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment));
  const ahead = Math.round((dayOf(due) - dayOf(now)) / DAY);
  const clock = part({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const at = { en: ` at ${clock}`, es: ` a las ${clock}`, pt: ` às ${clock}` }[language];
  return `${dayWords(ahead, language, part)}${exact ? at : ''}`;
}

function dayWords(
  ahead: number,
  language: Language,
  part: (options: Intl.DateTimeFormatOptions) => string,
): string {
  const near = TODAY[language][ahead];
  if (near) return near;
  if (ahead > 1 && ahead < 7) return weekdayWords(part({ weekday: 'long' }), language);
  const date = part({ day: 'numeric', month: 'long' });
  return { en: `on ${date}`, es: `el ${date}`, pt: `no dia ${date}` }[language];
}

function weekdayWords(weekday: string, language: Language): string {
  if (language === 'en') return `on ${weekday}`;
  if (language === 'es') return `el ${weekday}`;
  return /^[sd].b|^dom/.test(weekday) ? `no ${weekday}` : `na ${weekday}`;
}
