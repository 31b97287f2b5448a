/** Words of a query beyond these add nothing but work. */
const MOST_WORDS = 8;
/** Characters shown on either side of what was found. */
const AROUND = 60;

/** A text as it is searched, character for character: without accents, in lower case. */
function plain(text: string): string {
  return Array.from({ length: text.length }, (_, at) => {
    const letter = text[at]!.normalize('NFD')[0]!.toLowerCase();
    return letter.length === 1 ? letter : text[at]!;
  }).join('');
}

/** The words somebody looks for. */
export function wordsOf(query: string): string[] {
  return (plain(query.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS);
}

/** As Postgres takes it: every word, or what begins with it. Words are letters and digits, so nothing in them is an operator. */
export function tsQueryOf(words: readonly string[]): string {
  return words.map((word) => `${word}:*`).join(' & ');
}

/** Where a text has what was looked for. */
export interface Excerpt {
  text: string;
  /** Half-open ranges of `text`, in order. */
  found: [from: number, to: number][];
}

/** The part of a text around the first of the words, with every place of one in it. */
export function excerptOf(said: string, words: readonly string[]): Excerpt {
  const whole = said.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const places = placesOf(whole, words);
  const first = places[0]?.[0] ?? 0;
  const from = first <= AROUND ? 0 : whole.lastIndexOf(' ', first - AROUND) + 1;
  const text = whole.slice(from, first + 2 * AROUND);
  const lead = from > 0 ? '… ' : '';
  const trail = from + text.length < whole.length ? ' …' : '';
  const shift = lead.length - from;
  const found = places
    .filter(([, to]) => to <= from + text.length)
    .map(([start, end]): [number, number] => [start + shift, end + shift]);
  return { text: lead + text + trail, found };
}

function placesOf(text: string, words: readonly string[]): [number, number][] {
  const places: [number, number][] = [];
  for (const { 0: word, index } of plain(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const begins = words.filter((wanted) => word.startsWith(wanted)).sort((a, b) => b.length - a.length)[0];
    if (begins) places.push([index, index + begins.length]);
  }
  return places;
}
