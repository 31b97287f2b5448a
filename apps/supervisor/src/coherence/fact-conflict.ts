import { folded, sentencesOf, subjectWords, type Sentence } from '@countersign/rapport';
import { figuresIn, type Figure } from './figures.policy.js';
import type { Contradiction, SaidBefore } from './said-before.js';

/** Words that stand beside a figure of any topic. */
const PLAIN = new Set(
  [
    'cost',
    'costs',
    'price',
    'priced',
    'serve',
    'served',
    'avail',
    'start',
    'ends',
    'daily',
    'night',
    'euro',
    'euros',
    'reais',
    'real',
    'dolla',
    'perso',
    'perce',
    'total',
    'hours',
    'until',
    'every',
  ]
    .concat([
      'cuest',
      'preci',
      'vale',
      'sirve',
      'diari',
      'noche',
      'cient',
      'hasta',
      'horas',
      'total',
      'tiene',
      'desde',
      'estam',
      'estan',
    ])
    .concat([
      'custa',
      'preco',
      'serve',
      'servi',
      'noite',
      'cento',
      'horas',
      'desde',
      'estam',
      'todos',
      'dias',
      'currently',
      'now',
      'right',
    ]),
);
const WEEKDAYS =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|domingos?|lunes|martes|miercoles|jueves|viernes|sabados?|(?:segunda|terca|quarta|quinta|sexta)s?(?:-feiras?)?)\b/g;
const OPENING =
  /\b(?:open(?:s|ing)?|clos(?:e|es|ed|ing)|abrimos|abre[ns]?|abiert[oa]s?|cierr?a[ns]?|cerramos|cerrad[oa]s?|aberto?a?s?|fech(?:a|am|amos|ado|ada)s?|abrem)\b/g;
const CLOSED = /\b(?:closed|cerrad[oa]s?|cerramos|cierra|fechad[oa]s?|fechamos|fecha)\b/;
const OPEN = /\b(?:open|opens|abiert[oa]s?|abrimos|abre|abert[oa]s?|abrem)\b/;

interface Earlier {
  text: string;
  source: 'reply' | 'passage';
  saidAt?: string;
  /** Of a passage: what it is under. */
  title: string;
}

/** A figure or opening day of the draft that an earlier reply or a document says otherwise, about the same thing. */
export function factConflict(
  sentence: Sentence,
  said: SaidBefore,
  mayClock: boolean,
): Contradiction | undefined {
  if (/\?["')\]]*$/.test(sentence.text)) return undefined;
  const words = folded(sentence.text);
  const figures = figuresIn(words).filter(({ unit }) => mayClock || unit !== 'clock');
  const earlier = earlierSentences(said);
  for (const unit of new Set(figures.map((figure) => figure.unit))) {
    const mine = figures.filter((figure) => figure.unit === unit);
    const same = earlier.filter(
      (one) =>
        figuresIn(folded(one.text)).some((figure) => figure.unit === unit) &&
        sameTopic(words, folded(one.text)),
    );
    if (same.length === 0 || same.some((one) => hasAll(folded(one.text), mine))) continue;
    const against = same[0]!;
    const suggestion = swapped(sentence.text, mine, against.text);
    return {
      kind: 'FACT_CONFLICT',
      against: against.text,
      source: against.source,
      ...(against.saidAt && { saidAt: against.saidAt }),
      ...(suggestion && { suggestion }),
    };
  }
  return closedDay(words, earlier);
}

/** The newest first: what was said last counts. */
function earlierSentences({ replies, passages }: SaidBefore): Earlier[] {
  const ours = replies.toReversed().flatMap(({ text, at }) =>
    sentencesOf(text)
      .filter((one) => !one.text.endsWith('?'))
      .map((one) => ({ text: one.text, source: 'reply' as const, saidAt: at, title: '' })),
  );
  const documents = passages.flatMap(({ title, excerpt }) =>
    sentencesOf(excerpt).map((one) => ({ text: one.text, source: 'passage' as const, title })),
  );
  return [...ours, ...documents];
}

function topicOf(words: string): Set<string> {
  const plain = words
    .replace(/\bcheck[- ]?(in|out)\b/g, ' check$1x ')
    .replace(/\bcheckinx\b/g, 'arrivalx')
    .replace(/\bcheckoutx\b/g, 'departurex')
    .replace(OPENING, ' ')
    .replace(WEEKDAYS, ' ');
  return new Set([...subjectWords(plain)].filter((word) => !PLAIN.has(word)));
}

/** Nearly the same words around the figures: "the single room" is not "the double room". */
function sameTopic(one: string, other: string): boolean {
  const [mine, theirs] = [topicOf(one), topicOf(other)];
  const shared = [...mine].filter((word) => theirs.has(word)).length;
  const all = mine.size + theirs.size - shared;
  return shared > 0 && shared / all >= 0.7;
}

function hasAll(text: string, figures: readonly Figure[]): boolean {
  const theirs = figuresIn(text);
  return figures.every(({ unit, value }) => theirs.some((one) => one.unit === unit && one.value === value));
}

/** The sentence with the figures said before in place of its own, where there are as many. */
function swapped(text: string, mine: readonly Figure[], against: string): string | undefined {
  const theirs = figuresIn(folded(against)).filter(({ unit }) => unit === mine[0]!.unit);
  if (theirs.length !== mine.length) return undefined;
  let swappedText = text;
  for (const [index, figure] of [...mine.entries()].reverse()) {
    const { start, end } = theirs[index]!;
    swappedText =
      swappedText.slice(0, figure.start) + against.slice(start, end) + swappedText.slice(figure.end);
  }
  return swappedText;
}

/** Open on a day they are closed, or the other way round. */
function closedDay(words: string, earlier: readonly Earlier[]): Contradiction | undefined {
  const days = new Set(words.match(WEEKDAYS) ?? []);
  if (days.size === 0) return undefined;
  const [open, closed] = [OPEN.test(words), CLOSED.test(words)];
  if (open === closed) return undefined;
  const against = earlier.find(({ text, title }) => {
    const theirs = folded(text);
    const opposite = open
      ? CLOSED.test(theirs) && !OPEN.test(theirs)
      : OPEN.test(theirs) && !CLOSED.test(theirs);
    const sameDay = (theirs.match(WEEKDAYS) ?? []).some((day) => days.has(day));
    return opposite && sameDay && fits(words, theirs, folded(title));
  });
  if (!against) return undefined;
  const { text, source, saidAt } = against;
  return { kind: 'FACT_CONFLICT', against: text, source, ...(saidAt && { saidAt }) };
}

/** Nothing in one says that it is about something else. */
function fits(words: string, theirs: string, title: string): boolean {
  const [mine, its] = [
    topicOf(words),
    new Set([...topicOf(theirs), ...(topicOf(theirs).size === 0 ? topicOf(title) : [])]),
  ];
  return mine.size === 0 || its.size === 0 || [...mine].some((word) => its.has(word));
}
