import { BY, COURTESY, DAILY, DATE_WORDS, NUMBER_WORDS, UNITS } from './guard-words.policy.js';
import { plain } from './plain-words.policy.js';

/** Something an edit must not touch: `key` is alike for two ways of writing it, `words` as it stood. */
export interface Fact {
  key: string;
  words: string;
}

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+\.(?:com|org|net|io|es|pt|br|eu|uk|example)(?:\/[^\s<>"']*)?\b/gi;
const TOKEN =
  /(?<before>r\$|us\$|[€$£])?\s?(?<number>\d+(?:[.,:/-]\d+)*)\s?(?<unit>%|€|\$|£|a\.m|p\.m|(?:[a-z]+\b))?|(?<word>[a-z]+(?:-[a-z]+)*)\s?(?<counted>[a-z]+\b)?/g;

const TIMES = new Set(['minute', 'hour', 'day', 'night', 'week', 'month', 'year']);

/**
 * Numbers with what they count, days, times and addresses of a text, in order.
 * @param language ISO 639-1: "dos" is two in Spanish and "of the" in Portuguese
 */
export function factsIn(text: string, language: string): Fact[] {
  const links = [...text.matchAll(LINK)].map(([words]) => words.replace(/[.,;:!?)]+$/, ''));
  const rest = plain(text.replace(LINK, ' | ')).replace(COURTESY, ' | ');
  return [...links.map((words) => ({ key: words.toLowerCase(), words })), ...countedIn(rest, language)];
}

function countedIn(text: string, language: string): Fact[] {
  const facts: Fact[] = [];
  const token = new RegExp(TOKEN);
  let previous = '';
  for (let match = token.exec(text); match; match = token.exec(text)) {
    const { before, number, unit, word = '', counted } = match.groups!;
    const value = number ?? NUMBER_WORDS[language]?.get(word);
    const follows = number === undefined ? counted : unit;
    const measure = UNITS.get(follows ?? '') ?? UNITS.get(before ?? '');
    const key =
      value === undefined ? keyOf(word, previous, language) : [value, measure].filter(Boolean).join(' ');
    if (key) facts.push({ key, words: value === undefined ? word : match[0].trim() });
    // The word after is looked at on its own, unless it was the number's unit.
    if (follows && !(value !== undefined && UNITS.has(follows))) token.lastIndex -= follows.length;
    previous = word;
  }
  return facts;
}

/** What a word without a number says of the time. */
function keyOf(word: string, previous: string, language: string): string | undefined {
  if (DAILY.test(word)) return 'per day';
  const unit = UNITS.get(word);
  if (unit && TIMES.has(unit) && BY.test(previous)) return `per ${unit}`;
  return DATE_WORDS[language]?.get(word);
}
