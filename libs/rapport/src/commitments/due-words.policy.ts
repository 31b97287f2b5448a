/** Languages promises are read in. */
export const PROMISE_LANGUAGES = ['en', 'es', 'pt'] as const;
export type PromiseLanguage = (typeof PROMISE_LANGUAGES)[number];

/** How a language says when, as patterns over folded text. Every pattern is used with word borders around it. */
export interface DueWords {
  /** Sunday first. */
  weekdays: readonly string[];
  /** January first. */
  months: readonly string[];
  tomorrow: string;
  dayAfterTomorrow: string;
  today: string;
  tonight: string;
  /** With today or alone: this morning, this afternoon. */
  thisMorning: string;
  thisAfternoon: string;
  thisEvening: string;
  later: string;
  nextWeek: string;
  nextMonth: string;
  weekend: string;
  endOfDay: string;
  endOfWeek: string;
  /** Beside a day: morning, noon, afternoon, evening. */
  morning: string;
  noon: string;
  midnight: string;
  afternoon: string;
  evening: string;
  /** "in two hours": what stands before the number. */
  within: string;
  number: Readonly<Record<string, number>>;
  /** Hours of the clock in words, from one to twelve. */
  hours: readonly string[];
  half: string;
  /** After an hour: half an hour later. */
  andHalf: string;
  minute: string;
  hour: string;
  dayUnit: string;
  weekUnit: string;
  monthUnit: string;
  /** Before an hour: at, by, before. */
  at: string;
  /** Before a day: on, by, this, next. */
  on: string;
  about: string;
  /** Between the day and the month: "3 de março". */
  of: string;
}

const EN: DueWords = {
  weekdays: [
    ...['sundays?', 'mondays?', 'tuesdays?|tues?', 'wednesdays?|weds?', 'thursdays?|thurs?'],
    ...['fridays?|fri', 'saturdays?'],
  ],
  months: [
    ...['january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun', 'july|jul'],
    ...['august|aug', 'september|sept?', 'october|oct', 'november|nov', 'december|dec'],
  ],
  tomorrow: 'tomorrow',
  dayAfterTomorrow: '(?:the )?day after tomorrow',
  today: 'today',
  tonight: 'tonight',
  thisMorning: '(?:this|today in the) morning',
  thisAfternoon: '(?:this|today in the) afternoon',
  thisEvening: 'this evening',
  later: 'later(?: today| on)?',
  nextWeek: 'next week|(?:in )?the (?:coming|following) week',
  nextMonth: 'next month',
  weekend: '(?:(?:at|on|over|by) )?(?:the|this|next) weekend',
  endOfDay:
    '(?:by |before |at )?(?:the )?(?:end of (?:the |this |today|business )?(?:day|business)?|close of business|cob|eod)',
  endOfWeek:
    '(?:by |before |at )?(?:the )?end of (?:the|this) week|(?:later |during |by |some time |sometime )?this week',
  morning: '(?:in the |first thing in the )?morning|first thing',
  noon: 'noon|midday|lunch ?time',
  midnight: 'midnight',
  afternoon: '(?:in the )?afternoon',
  evening: '(?:in the |at )?(?:evening|night)',
  within: 'in|within(?: the next)?|in the next|over the next|no later than',
  number: {
    ...{ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, ten: 10 },
    ...{ twelve: 12, fifteen: 15, twenty: 20, thirty: 30, 'a couple of': 2, 'the next': 1 },
  },
  hours: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  half: 'half an?|half-an?',
  andHalf: ' thirty',
  minute: "minutes?|mins?(?:'s?)?",
  hour: "(?:business |working )?hours?'?|hrs?",
  dayUnit: "(?:business |working |week)?days?'?",
  weekUnit: "weeks?'?",
  monthUnit: "months?'?",
  at: 'at|by|before|from|between|until|till|around|about|after',
  on: 'on|by|before|this|next|this coming|until|till|for|from|the|next|no later than',
  about: 'around|about|approximately|roughly|-?ish|more or less|or so',
  of: 'of',
};

const ES: DueWords = {
  weekdays: ['domingos?', 'lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabados?'],
  months: [
    ...['enero|ene', 'febrero|feb', 'marzo|mar', 'abril|abr', 'mayo', 'junio|jun', 'julio|jul'],
    ...['agosto|ago', 'septiembre|setiembre|sept?', 'octubre|oct', 'noviembre|nov', 'diciembre|dic'],
  ],
  tomorrow: '(?<!\\b(?:la|esta|pasado) )manana',
  dayAfterTomorrow: 'pasado manana',
  today: 'hoy(?: mismo)?|en el dia',
  tonight: 'esta noche|hoy (?:por|en|a) la noche',
  thisMorning: 'esta manana|hoy (?:por|en|a) la manana',
  thisAfternoon: 'esta tarde|hoy (?:por|en|a) la tarde|hoy a la tarde',
  thisEvening: 'al anochecer',
  later: 'mas tarde|luego|un poco mas tarde|en un rato|dentro de un rato',
  nextWeek: '(?:la )?(?:semana que viene|proxima semana|semana proxima|semana entrante)',
  nextMonth: '(?:el )?(?:mes que viene|proximo mes|mes proximo)',
  weekend: '(?:(?:en|durante) )?(?:el |este |proximo )+(?:fin de semana|finde)',
  endOfDay:
    '(?:a |al |antes del |para el )?(?:ultima hora|final del dia|fin del dia|final de la jornada|cierre)(?: de hoy)?',
  endOfWeek:
    '(?:a |antes del? |para (?:el )?)?(?:final(?:es)?|fin) de (?:la |esta )?semana|(?:durante |en )?esta semana',
  morning: '(?:por|en|a|de) la manana|a primera hora(?: de la manana)?|temprano',
  noon: '(?:al |a )?mediodia',
  midnight: '(?:a )?medianoche',
  afternoon: '(?:por|en|a|de) la tarde',
  evening: '(?:por|en|a|de) la noche',
  within: 'en(?: menos de| un plazo de| las proximas| los proximos)?|dentro de|antes de',
  number: {
    ...{ un: 1, una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10 },
    ...{ doce: 12, quince: 15, veinte: 20, treinta: 30, 'un par de': 2 },
  },
  hours: ['una', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez', 'once', 'doce'],
  half: 'media',
  andHalf: ' y media',
  minute: 'minutos?|minutitos?|min',
  hour: 'horas?(?: habiles)?|horitas?|hs?',
  dayUnit: 'dias?(?: habiles| laborables)?',
  weekUnit: 'semanas?',
  monthUnit: 'mes(?:es)?',
  at: '(?:a|para|antes de|sobre|hacia|hasta|desde|entre|a partir de|tipo|de) las?',
  on: '(?:para |antes de |hasta |desde )?(?:el|este|proximo|los)(?: proximo| dia)?|antes del|a partir del|para|hasta',
  about: 'alrededor de|aproximadamente|sobre|hacia|mas o menos|tipo|a eso de',
  of: 'de|del',
};

const PT: DueWords = {
  weekdays: [
    ...['domingos?', 'segundas?(?:-feiras?| feiras?)?', 'tercas?(?:-feiras?| feiras?)?'],
    ...[
      'quartas?(?:-feiras?| feiras?)?',
      'quintas?(?:-feiras?| feiras?)?',
      'sextas?(?:-feiras?| feiras?)?',
      'sabados?',
    ],
  ],
  months: [
    ...['janeiro|jan', 'fevereiro|fev', 'marco|mar', 'abril|abr', 'maio', 'junho|jun', 'julho|jul'],
    ...['agosto|ago', 'setembro|set', 'outubro|out', 'novembro|nov', 'dezembro|dez'],
  ],
  tomorrow: 'amanha',
  dayAfterTomorrow: 'depois de amanha',
  today: 'hoje(?: mesmo| ainda)?|ainda hoje',
  tonight: '(?:hoje a|esta|nesta) noite|hoje de noite',
  thisMorning: '(?:hoje de|esta|nesta) manha|hoje pela manha',
  thisAfternoon: '(?:hoje a|hoje de|esta|nesta) tarde|hoje pela tarde',
  thisEvening: 'ao fim da tarde|no fim da tarde|ao final da tarde|no final da tarde',
  later: 'mais tarde|logo mais|daqui a pouco|mais logo',
  nextWeek: '(?:n?a )?(?:semana que vem|proxima semana|semana seguinte)',
  nextMonth: '(?:n?o )?(?:mes que vem|proximo mes)',
  weekend: '(?:n?[oe]s?t?e? |durante o )?(?:fim de semana|final de semana|fds)',
  endOfDay:
    '(?:ate o |ao |no |ate ao |antes do )?(?:fim do dia|final do dia|fim do expediente|final do expediente)(?: de hoje)?',
  endOfWeek:
    '(?:ate o |ao |no |ate ao )?(?:fim|final) (?:da|desta|dessa) semana|(?:ainda )?(?:esta|nesta|essa) semana',
  morning: '(?:de|da|pela|na|a) manha|logo cedo|cedo',
  noon: '(?:ao )?meio[- ]dia',
  midnight: '(?:a )?meia[- ]noite',
  afternoon: '(?:a|de|da|pela|na) tarde',
  evening: '(?:a|de|da|pela|na) noite',
  within:
    'em(?: ate| menos de)?|dentro de|daqui a|nas proximas|nos proximos|no prazo de|num prazo de|em um prazo de',
  number: {
    ...{ um: 1, uma: 1, dois: 2, duas: 2, tres: 3, quatro: 4, cinco: 5, seis: 6, sete: 7, oito: 8, dez: 10 },
    ...{ doze: 12, quinze: 15, vinte: 20, trinta: 30, 'um par de': 2 },
  },
  hours: ['uma', 'duas', 'tres', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove', 'dez', 'onze', 'doze'],
  half: 'meia',
  andHalf: ' e meia',
  minute: 'minutos?|minutinhos?|min',
  hour: 'horas?(?: uteis)?|horinhas?|hs?',
  dayUnit: 'dias?(?: uteis)?',
  weekUnit: 'semanas?',
  monthUnit: 'mes(?:es)?',
  at: '(?:as?|ate as?|ate|pelas?|antes das?|por volta das?|depois das?|la pelas|das|a partir das?|entre as?)',
  on: '(?:n[ao]s?|ate (?:a|o)?|ate|est[ae]|nest[ae]|para|antes d[ae]|d[ao]|a partir de|a|o)(?: proxim[ao])?(?: dia)?|dia|proxim[ao]',
  about: 'por volta|cerca de|aproximadamente|mais ou menos|la pelas',
  of: 'de|do',
};

/** How each language says when. */
export const DUE_WORDS: Readonly<Record<PromiseLanguage, DueWords>> = { en: EN, es: ES, pt: PT };
