import { DUE_WORDS, PROMISE_LANGUAGES, type DueWords, type PromiseLanguage } from './due-words.policy.js';

/** Sayings of a day that need no number: a longer one stands before one it contains. */
export const DAY_SAYINGS = [
  ...(['dayAfterTomorrow', 'tonight', 'thisMorning', 'thisAfternoon', 'thisEvening', 'tomorrow'] as const),
  ...(['endOfDay', 'today', 'weekend', 'endOfWeek', 'nextWeek', 'nextMonth', 'later'] as const),
] as const;
export type DaySaying = (typeof DAY_SAYINGS)[number];

/** Sayings of a part of a day. */
export const DAY_PARTS = ['morning', 'noon', 'midnight', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** The sayings of one language as patterns over folded text. */
export interface DuePatterns {
  words: DueWords;
  days: Readonly<Record<DaySaying, RegExp>>;
  parts: Readonly<Record<DayPart, RegExp>>;
  /** 1: words before, 2: the weekday. */
  weekday: RegExp;
  /** 1: day, 2: month, 3: year. */
  dayMonth: RegExp;
  /** 1: month, 2: day, 3: year. */
  monthDay: RegExp;
  /** 1: day of this month or the next. */
  monthlyDay: RegExp;
  /** 1: number or half, 2: the larger number of a range, 3: unit. */
  span: RegExp;
  /** 1: what stands before, 2: hour, 3: minute, 4: half, 5: am, pm or h. */
  clock: RegExp;
  /** What is not when it is done: "instead of Tuesday". */
  instead: RegExp;
}

/** After a number: it is no hour of the day. */
const NO_HOUR =
  '(?!\\d|[.,:/]\\d|\\s?(?:%|€|\\$|£|euros?|eur|reais|usd|dollars?|dolares|pesos?|percent|por c|persons?|people|personas?|pessoas?|nights?|noites?|noches?|guests?|unit|(?:business |working )?days?|dias?|weeks?|semanas?|months?|mes|minutes?|minutos?|mins?\\b|hours?|horas? (?:uteis|habiles)|rooms?|items?|st\\b|nd\\b|rd\\b|th\\b|de (?:ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|out|nov|dic|dez|fev|mai|jan)))';

function patternsOf(language: PromiseLanguage): DuePatterns {
  const words = DUE_WORDS[language];
  const whole = (saying: string): RegExp => new RegExp(`\\b(?:${saying})(?!\\w)`, 'g');
  const each = <K extends string>(names: readonly K[]): Record<K, RegExp> =>
    Object.fromEntries(names.map((name) => [name, whole(words[name as DaySaying])])) as Record<K, RegExp>;
  const months = words.months.join('|');
  const numbers = [...Object.keys(words.number), words.half].join('|');
  const units = [words.minute, words.hour, words.dayUnit, words.weekUnit, words.monthUnit].join('|');
  const year = `(?:,?\\s(?:${words.of})?\\s?(20\\d\\d))?`;
  const bare = language === 'pt' ? BARE_PT : '';
  return {
    words,
    days: each(DAY_SAYINGS),
    parts: each(DAY_PARTS),
    weekday: new RegExp(`\\b((?:(?:${words.on}) )*)(${words.weekdays.join('|')})(?!\\w)${bare}`, 'g'),
    dayMonth: new RegExp(
      `\\b(?:(?:${words.on}) )?(\\d{1,2})(?:st|nd|rd|th|º|o)? (?:(?:${words.of}) )?(${months})(?!\\w)${year}`,
      'g',
    ),
    monthDay: new RegExp(
      `\\b(?:(?:${words.on}) )?(${months})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?![\\w:%])${year}`,
      'g',
    ),
    monthlyDay: new RegExp(MONTHLY[language], 'g'),
    span: new RegExp(
      `\\b(?:${words.within}) (?:(\\d{1,3}(?:[.,]5)?|${numbers})(?:\\s?(?:-|to|or|a|o|ou|u)\\s?(\\d{1,3}))?)\\s?(${units})(?!\\w)`,
      'g',
    ),
    clock: new RegExp(
      `\\b(?:((?:${words.about}) )?(${words.at}) (?:(?:${words.about}) )?)?(?:(\\d{1,2})(?:[:.h]([0-5]\\d))?|(${words.hours.join('|')}))(?!\\w*\\d)(${words.andHalf})?\\s?(a\\.?\\s?m\\.?(?!\\w)|p\\.?\\s?m\\.?(?!\\w)|h(?:s|rs|oras?)?(?!\\w)|o'clock)?${NO_HOUR}`,
      'g',
    ),
    instead: INSTEAD[language],
  };
}

/** Weekdays of Portuguese are ordinals too: without "-feira" they need a word before them, and none of these behind. */
const BARE_PT = '(?! (?:via|vez|parcela|opcao|tentativa|chamada|etapa|parte|pessoa|noite|diaria|cobranca))';

const MONTHLY: Readonly<Record<PromiseLanguage, string>> = {
  en: '\\b(?:(?:on|by|before|until) )?the (\\d{1,2})(?:st|nd|rd|th)(?! (?:floor|time|night|of))(?!\\w)',
  es: '\\b(?:el (?:dia )?|dia )(\\d{1,2})(?![\\w:.,%]|\\s?(?:%|€|por|de [a-z]))',
  pt: '\\b(?:no |o |ate o |ate )?dia (\\d{1,2})(?![\\w:.,%]|\\s?(?:%|de [a-z]))',
};

const INSTEAD: Readonly<Record<PromiseLanguage, RegExp>> = {
  en: /\b(?:instead of|rather than|and not|not)(?: on| at)? (?:the )?[\w:]+(?: at [\w:]+)?/g,
  es: /\b(?:en lugar de|en vez de|y no|no)(?:l| el)? [\w:]+(?: a las [\w:]+)?/g,
  pt: /\b(?:em vez d[eoa]|ao inves d[eoa]|em lugar d[eoa]|e nao|nao) (?:na |a )?[\w:-]+(?: as [\w:]+)?/g,
};

/** Patterns of each language, made once. */
export const DUE_PATTERNS = Object.fromEntries(
  PROMISE_LANGUAGES.map((language) => [language, patternsOf(language)]),
) as Readonly<Record<PromiseLanguage, DuePatterns>>;
