import type { RuleLanguage } from '../finding.js';

/**
 * A concept: words of each language that mean the same to a rule, without accents. `stem*` stands for every word that begins so,
 * `two_words` for a phrase.
 */
export type Concept = Partial<Record<RuleLanguage, string>>;

/** Shorter words are one slip away from too many others. */
const SHORTEST_SLIP = 7;

interface Entry {
  /** `@concept` or `=word`. */
  id: string;
  language: RuleLanguage;
  /** The words after the first one, for a phrase. */
  rest?: readonly string[];
}

/** Where in the tokens a concept stands. */
export interface Sense {
  id: string;
  language: RuleLanguage;
  /** Number of tokens. */
  length: number;
}

/** Every word a rule knows, for looking words up in constant time. */
export class Lexicon {
  private readonly exact = new Map<string, Entry[]>();
  private readonly stems = new Map<string, Entry[]>();
  /** Later words of phrases: known, but nothing by themselves. */
  private readonly parts = new Set<string>();
  /** Words and stems with one letter left out, for slips of the finger. */
  private readonly slips = new Map<string, string[]>();
  private readonly found = new Map<string, readonly Entry[]>();
  private readonly ordinary: ReadonlySet<string>;

  constructor(concepts: Readonly<Record<string, Concept>>, ordinary: Iterable<string>) {
    this.ordinary = new Set(ordinary);
    for (const [name, languages] of Object.entries(concepts))
      for (const [language, block] of Object.entries(languages))
        for (const entry of block.split(/\s+/).filter(Boolean))
          this.learn(entry, `@${name}`, language as RuleLanguage);
  }

  /** Takes in one word, stem or phrase. */
  learn(entry: string, id: string, language: RuleLanguage): void {
    const [first, ...rest] = entry.split('_');
    const isStem = first!.endsWith('*');
    const index = isStem ? this.stems : this.exact;
    const key = first!.replace('*', '');
    const entries = index.get(key) ?? [];
    if (!entries.some((known) => known.id === id && known.rest?.join() === (rest.join() || undefined)))
      entries.push({ id, language, rest: rest.length > 0 ? rest : undefined });
    index.set(key, entries);
    for (const part of rest) if (!part.endsWith('*')) this.parts.add(part);
    if (key.length < SHORTEST_SLIP) return;
    const known = isStem ? `${key}*` : key;
    for (const slip of [key, ...withoutOne(key)]) {
      const words = this.slips.get(slip);
      if (!words) this.slips.set(slip, [known]);
      else if (!words.includes(known)) words.push(known);
    }
  }

  /** True for a word that a rule or ordinary speech knows. */
  knows(word: string): boolean {
    return this.ordinary.has(word) || this.parts.has(word) || this.lookUp(word).length > 0;
  }

  /** What stands at one place of the tokens. */
  sensesAt(words: readonly string[], at: number): Sense[] {
    return this.entriesOf(words[at]!).flatMap(({ id, language, rest }) => {
      if (!rest) return [{ id, language, length: 1 }];
      const all = rest.every((part, index) => isWord(words[at + 1 + index], part));
      return all ? [{ id, language, length: 1 + rest.length }] : [];
    });
  }

  private entriesOf(word: string): readonly Entry[] {
    const known = this.found.get(word);
    if (known) return known;
    const exact = this.lookUp(word);
    const plain = this.ordinary.has(word) || this.parts.has(word) || this.exact.has(word);
    const said = plain || exact.some(({ id }) => id.startsWith('@'));
    const entries = said ? exact : [...exact, ...this.almost(word)];
    if (this.found.size < 50_000) this.found.set(word, entries);
    return entries;
  }

  private lookUp(word: string): Entry[] {
    const entries = [...(this.exact.get(word) ?? [])];
    for (let length = 2; length <= word.length; length += 1)
      entries.push(...(this.stems.get(word.slice(0, length)) ?? []));
    return entries;
  }

  /** Words and stems one slip away, for words of at least six letters that begin alike. */
  private almost(word: string): Entry[] {
    if (word.length < SHORTEST_SLIP || word.length > 20 || !/^[a-z]+$/.test(word)) return [];
    const near = (part: string) => [part, ...withoutOne(part)].flatMap((slip) => this.slips.get(slip) ?? []);
    const words = near(word).filter((known) => !known.endsWith('*') && isSlip(word, known));
    if (words.length > 0)
      return [...new Set(words)].slice(0, 3).flatMap((known) => this.exact.get(known) ?? []);
    for (let length = word.length; length >= SHORTEST_SLIP; length -= 1) {
      const stem = near(word.slice(0, length)).find((known) => known.endsWith('*') && known.length - 1 === length && isSlip(word.slice(0, length), known.slice(0, -1))); // prettier-ignore
      if (stem) return this.stems.get(stem.slice(0, -1)) ?? [];
    }
    return [];
  }
}

function isWord(word: string | undefined, part: string): boolean {
  if (word === undefined) return false;
  return part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part;
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, index) => word.slice(0, index) + word.slice(index + 1));
}

/** True for two words that begin alike and are one letter, or two letters in the wrong order, apart. */
function isSlip(one: string, other: string): boolean {
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 1) return false;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let back = 0;
  const most = Math.min(one.length, other.length) - from;
  while (back < most && one[one.length - 1 - back] === other[other.length - 1 - back]) back += 1;
  const left = one.slice(from, one.length - back);
  const right = other.slice(from, other.length - back);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
