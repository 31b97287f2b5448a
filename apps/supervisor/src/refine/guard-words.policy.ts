/** What the guard listens for in English, Spanish and Portuguese, without accents. Two words on one line of a map mean the same. */

const spread = (rows: Record<string, string>): Map<string, string> =>
  new Map(
    Object.entries(rows).flatMap(([key, words]) => words.split(' ').map((word) => [word, key] as const)),
  );

/** Numbers in words. "One" is left out: it is an article in two of the languages. */
export const NUMBER_WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: spread({
    '0.5': 'half',
    2: 'two both',
    3: 'three',
    4: 'four',
    5: 'five',
    6: 'six',
    7: 'seven',
    8: 'eight',
    9: 'nine',
    10: 'ten',
    11: 'eleven',
    12: 'twelve',
    15: 'fifteen',
    20: 'twenty',
    24: 'twenty-four',
    30: 'thirty',
    40: 'forty',
    50: 'fifty',
    100: 'hundred',
    first: 'first',
    second: 'second',
    third: 'third',
  }),
  es: spread({
    '0.5': 'media medio',
    2: 'dos ambos ambas',
    3: 'tres',
    4: 'cuatro',
    5: 'cinco',
    6: 'seis',
    7: 'siete',
    8: 'ocho',
    9: 'nueve',
    10: 'diez',
    11: 'once',
    12: 'doce',
    15: 'quince',
    20: 'veinte',
    24: 'veinticuatro',
    30: 'treinta',
    40: 'cuarenta',
    50: 'cincuenta',
    100: 'cien',
    first: 'primer primero primera',
    second: 'segundo segunda',
    third: 'tercer tercero tercera',
  }),
  pt: spread({
    '0.5': 'meia meio',
    2: 'dois duas ambos ambas',
    3: 'tres',
    4: 'quatro',
    5: 'cinco',
    6: 'seis',
    7: 'sete',
    8: 'oito',
    9: 'nove',
    10: 'dez',
    11: 'onze',
    12: 'doze',
    15: 'quinze',
    20: 'vinte',
    30: 'trinta',
    40: 'quarenta',
    50: 'cinquenta',
    100: 'cem',
    first: 'primeiro primeira',
    third: 'terceiro terceira',
  }),
};

/** What a number counts, where another unit would be another fact. */
export const UNITS = spread({
  eur: '€ eur euro euros',
  usd: '$ us$ usd dollar dollars dolar dolares',
  gbp: '£ gbp pound pounds libra libras',
  brl: 'r$ brl reais',
  percent: '% percent',
  minute: 'min mins minute minutes minuto minutos',
  hour: 'h hr hrs hour hours hora horas',
  day: 'day days dia dias',
  night: 'night nights noche noches noite noites',
  week: 'week weeks semana semanas',
  month: 'month months mes meses',
  year: 'year years ano anos',
  km: 'km kilometre kilometres kilometer kilometers kilometro kilometros quilometro quilometros',
  mile: 'mile miles milla millas milha milhas',
  metre: 'm metre metres meter meters metro metros',
  am: 'am a.m',
  pm: 'pm p.m',
  kg: 'kg kilo kilos',
});

/** Days, months and parts of a day. */
export const DATE_WORDS: Readonly<Record<string, ReadonlyMap<string, string>>> = {
  en: spread({
    monday: 'monday mondays',
    tuesday: 'tuesday tuesdays',
    wednesday: 'wednesday wednesdays',
    thursday: 'thursday thursdays',
    friday: 'friday fridays',
    saturday: 'saturday saturdays',
    sunday: 'sunday sundays',
    january: 'january',
    february: 'february',
    march: 'march',
    april: 'april',
    june: 'june',
    july: 'july',
    august: 'august',
    september: 'september',
    october: 'october',
    november: 'november',
    december: 'december',
    today: 'today tonight',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    morning: 'morning mornings',
    noon: 'noon midday',
    afternoon: 'afternoon afternoons',
    evening: 'evening evenings',
    midnight: 'midnight',
    weekday: 'weekday weekdays',
    weekend: 'weekend weekends',
  }),
  es: spread({
    monday: 'lunes',
    tuesday: 'martes',
    wednesday: 'miercoles',
    thursday: 'jueves',
    friday: 'viernes',
    saturday: 'sabado sabados',
    sunday: 'domingo domingos',
    january: 'enero',
    february: 'febrero',
    march: 'marzo',
    april: 'abril',
    may: 'mayo',
    june: 'junio',
    july: 'julio',
    august: 'agosto',
    september: 'septiembre',
    october: 'octubre',
    november: 'noviembre',
    december: 'diciembre',
    today: 'hoy',
    yesterday: 'ayer',
    morning: 'manana mananas',
    noon: 'mediodia',
    afternoon: 'tarde tardes',
    midnight: 'medianoche',
    weekday: 'laborables',
  }),
  pt: spread({
    monday: 'segunda-feira segunda',
    tuesday: 'terca-feira terca',
    wednesday: 'quarta-feira quarta',
    thursday: 'quinta-feira quinta',
    friday: 'sexta-feira sexta',
    saturday: 'sabado sabados',
    sunday: 'domingo domingos',
    january: 'janeiro',
    february: 'fevereiro',
    march: 'marco',
    april: 'abril',
    may: 'maio',
    june: 'junho',
    july: 'julho',
    august: 'agosto',
    september: 'setembro',
    october: 'outubro',
    november: 'novembro',
    december: 'dezembro',
    today: 'hoje',
    tomorrow: 'amanha',
    yesterday: 'ontem',
    morning: 'manha manhas',
    noon: 'meio-dia',
    afternoon: 'tarde tardes',
    midnight: 'meia-noite',
    weekday: 'uteis',
  }),
};

/** What a price or a habit is by: "12 euros a night", "every day". */
export const BY = /^(?:per|an?|each|every|por|cada|el|los|las?|al|os?|as?|ao)$/;
export const DAILY = /^(?:daily|diario|diariamente|diaria)$/;

/** Said out of politeness: neither a fact nor a denial. */
export const COURTESY =
  /\b(?:good (?:morning|afternoon|evening|day)|buen(?:os|as) (?:dias|tardes|noches)|bo(?:m|a) (?:dia|tarde|noite)|(?:do not|don't|please don't) hesitate|no (?:problem|worries)|not only|no dude(?:s|n)?|sin (?:problema|duda)|no se preocupe|no te preocupes|nao hesite|sem (?:problema|duvida)|nao se preocupe)\b/g;

/** A sentence that may come or go without the reply saying anything else. */
export const PLEASANTRY =
  /^\W*(?:good (?:morning|afternoon|evening|day)|hello|hi|dear|thanks?|you're welcome|have a|see you|we look forward|i look forward|looking forward|kind regards|best regards|(?:we are|we're|i am|i'm) (?:very |so )?sorry|sorry|apologies|hola|buen[oa]s|gracias|muchas gracias|un saludo|saludos|hasta|con (?:mucho )?gusto|de nada|lo siento|lo sentimos|lamentamos|disculp\w*|ola|oi|bom dia|boa (?:tarde|noite)|(?:muito )?obrigad[oa]|ate|com (?:muito )?(?:prazer|gosto)|de nada|desculp\w*|pedimos desculpa|atenciosamente|cumprimentos)\b/;

export const DENIAL =
  /\b(?:not|no|never|cannot|without|unable|impossible|nothing|nobody|none|[a-z]+n't|nunca|jamas|sin|tampoco|imposible|ningun[oa]?|nao|jamais|sem|impossivel|nenhum[a]?)\b/g;

/** "Yes" or "no" said first. */
export const ASSENT = /^\W*(?:yes|yeah|of course|certainly|si|claro|por supuesto|sim|com certeza)\b/;
export const REFUSAL =
  /^\W*(?:(?:no|nao)(?=\s*[,.;:!])|unfortunately|lamentablemente|desafortunadamente|infelizmente)\b/;

/** Words that make a statement less than certain. */
export const HEDGE =
  /\b(?:might|maybe|perhaps|probably|usually|normally|generally|approximately|roughly|depends?|depending|subject to|if (?:available|possible)|(?:may|should) (?:be|not|have)|we will try|quizas?|tal vez|puede que|probablemente|normalmente|generalmente|aproximadamente|depende|si (?:hay|es posible)|sujeto a|intentaremos|talvez|provavelmente|geralmente|se (?:houver|for possivel|possivel)|sujeito a|tentaremos|vamos tentar)\b/;

/** Somebody who will do something. */
export const PERSON =
  /\b(?:colleagues?|team|manager|reception|companer[oa]s?|equipo|encargad[oa]|recepcion|colegas?|equip[ea]|gerente|rececao|recepcao)\b/;

/** Beginnings of words that promise or report something done: none may come in by an edit. */
export const COMMITMENTS = [
  ...['guarant', 'promise', 'definite', 'booked', 'confirmed', 'reserved', 'cancel', 'refund', 'free'],
  ...['discount', 'always', 'immediate', 'instant', 'included', 'complimentary', 'upgrade', 'paid', 'sent'],
  ...['garant', 'promet', 'reservad', 'confirmad', 'reembols', 'devolver', 'gratis', 'gratuit'],
  ...['descuento', 'siempre', 'inmediat', 'incluid', 'pagad', 'enviad', 'regal'],
  ...['desconto', 'sempre', 'imediat', 'incluid', 'pago', 'devolv', 'oferec'],
];

/** What turns into its opposite by one word: beginnings of words, one side and the other; with a `$` the whole word. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  'open:clos before$:after$ left$:right$ earl:late least$:most$ more$:less$ minim:maxim until$:from$ check-in:check-out inside:outside allow:forbid include:exclude include:extra arriv:depart arriv:leav upstairs:downstairs with$:without$ above:below near:far$ cheap:expensive',
  'abiert:cerrad abr:cierr antes$:despues$ izquierd:derech mas$:menos$ hasta$:desde$ con$:sin$ llega:sali dentro:fuera permit:prohib entrada:salida minimo:maximo incluid:aparte arriba:abajo cerca:lejos',
  'abert:fechad abr:fech antes$:depois$ esquerd:direit mais$:menos$ ate$:desde$ com$:sem$ chega:sai dentro:fora permit:proib entrada:saida incluid:parte cima:baixo perto:longe',
].flatMap((line) =>
  line.split(' ').map((pair): [string, string] => {
    const [one = '', other = ''] = pair.split(':');
    return [one, other];
  }),
);

/** An editor talking about the text instead of giving it, or a model talking about itself. */
export const ABOUT_THE_TEXT =
  /<\/?draft|\b(?:edited|refined|revised|improved|polished|rewritten|reworded|shortened|updated) (?:version|reply|draft|text|message)|here(?:'s| is) (?:the|a|an|my|your) (?:\w+ )?(?:version|reply|draft|text|rewrite|message)|\bi(?:'ve| have) (?:edited|refined|revised|rewritten|improved|shortened|kept)|as an ai\b|language model|version (?:editada|mejorada|revisada|corregida|refinada|final)|(?:he|hemos) (?:editado|mejorado|revisado|corregido|reescrito)|\bborrador|modelo de lengua|versao (?:editada|melhorada|revista|revisada|corrigida|refinada|final)|\b(?:editei|melhorei|revi|reescrevi|corrigi)\b|\brascunho|modelo de linguagem/;
