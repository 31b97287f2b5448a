import type { RuleLanguage } from '../finding.js';
import type { Token } from '../text/tokens.policy.js';
import type { Lexicon, Sense } from './lexicon.js';
import type { Pattern, Place } from './pattern.js';

/** Tokens `from` to `to` (exclusive) that a pattern matched. */
export interface Match {
  from: number;
  to: number;
  language: RuleLanguage;
}

/** Numbers that are mostly written as words where an age is told; English "once" is no eleven. */
const NUMBERS = new Set(
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen diez doce trece catorce quince dieciseis diecisiete dez onze doze treze quinze dezesseis dezasseis dezessete dezassete'.split(
    ' ',
  ),
);

type Needed = Extract<Place, { ids: ReadonlySet<string> }>;

/** The tokens of one view with everything the lexicon knows of them. */
export class ReadTokens {
  readonly senses: readonly (readonly Sense[])[];
  private readonly places = new Map<string, number[]>();

  constructor(
    readonly tokens: readonly Token[],
    lexicon: Lexicon,
  ) {
    const words = tokens.map(({ word }) => word);
    this.senses = tokens.map(({ shape, word }, at) => {
      const senses = lexicon.sensesAt(words, at);
      if (shape !== 'word') senses.push({ id: `#${shape}`, language: 'any', length: 1 });
      if (NUMBERS.has(word)) senses.push({ id: '#number', language: 'any', length: 1 });
      if (shape === 'phone') senses.push({ id: '#number', language: 'any', length: 1 });
      return senses;
    });
    this.senses.forEach((senses, at) => {
      for (const { id } of senses) {
        const places = this.places.get(id);
        if (places) places.push(at);
        else this.places.set(id, [at]);
      }
    });
  }

  /** The first match of a pattern in each place it can begin. */
  match(pattern: Pattern): Match[] {
    for (const place of pattern.places)
      if (!('upTo' in place) && !place.optional && !this.has(place.ids)) return [];
    return pattern.window === undefined ? this.inOrder(pattern) : this.together(pattern);
  }

  private has(ids: ReadonlySet<string>): boolean {
    for (const id of ids) if (this.places.has(id)) return true;
    return false;
  }

  private placesOf(ids: ReadonlySet<string>): number[] {
    const places = [...ids].flatMap((id) => this.places.get(id) ?? []);
    return ids.size === 1 ? places : [...new Set(places)].sort((one, other) => one - other);
  }

  private inOrder(pattern: Pattern): Match[] {
    const first = pattern.places[0] as Needed;
    return this.placesOf(first.ids).flatMap((from) => {
      if (pattern.atStart && !this.begins(from)) return [];
      const to = this.walk(pattern, 0, from);
      if (to < 0 || !this.allowed(pattern, from, to)) return [];
      return [{ from, to, language: this.languageOf(pattern, from, to) }];
    });
  }

  /** End of a match of the places from `step` on at `at`, or -1. */
  private walk(pattern: Pattern, step: number, at: number): number {
    const place = pattern.places[step];
    if (!place) return pattern.atEnd && !this.begins(at) ? -1 : at;
    if ('upTo' in place) {
      for (let skip = 0; skip <= place.upTo; skip += 1) {
        if (skip > 0 && !this.sameSentence(at + skip - 1, at - 1)) return -1;
        const end = this.walk(pattern, step + 1, at + skip);
        if (end >= 0) return end;
      }
      return -1;
    }
    if (at < this.tokens.length && (step === 0 || this.sameSentence(at, at - 1))) {
      for (const { id, length } of this.senses[at]!) {
        if (!place.ids.has(id)) continue;
        const end = this.walk(pattern, step + 1, at + length);
        if (end >= 0) return end;
      }
    }
    return place.optional ? this.walk(pattern, step + 1, at) : -1;
  }

  private together(pattern: Pattern): Match[] {
    const wanted = pattern.places.map((place) => this.placesOf((place as Needed).ids));
    return wanted[0]!.flatMap((anchor) => {
      let from = anchor;
      let to = anchor;
      for (const places of wanted.slice(1)) {
        const near = places.filter((at) => this.sameSentence(at, anchor) && at !== anchor);
        const [nearest] = near.sort((one, other) => Math.abs(one - anchor) - Math.abs(other - anchor));
        if (nearest === undefined) return [];
        from = Math.min(from, nearest);
        to = Math.max(to, nearest);
      }
      if (to - from >= pattern.window! || !this.allowed(pattern, from, to + 1)) return [];
      return [{ from, to: to + 1, language: this.languageOf(pattern, from, to + 1) }];
    });
  }

  private allowed({ notBefore, notAfter }: Pattern, from: number, to: number): boolean {
    const forbidden = (ids: ReadonlySet<string> | undefined, begin: number, end: number, home: number) => {
      if (!ids) return false;
      for (let at = Math.max(0, begin); at < Math.min(end, this.tokens.length); at += 1)
        if (this.sameSentence(at, home) && this.senses[at]!.some(({ id }) => ids.has(id))) return true;
      return false;
    };
    return !forbidden(notBefore, from - 3, from, from) && !forbidden(notAfter, to, to + 3, to - 1);
  }

  private sameSentence(one: number, other: number): boolean {
    return this.tokens[one]?.sentence === this.tokens[other]?.sentence;
  }

  private begins(at: number): boolean {
    return at === 0 || at >= this.tokens.length || !this.sameSentence(at, at - 1);
  }

  /** The language most of the matched concepts are in. */
  private languageOf(pattern: Pattern, from: number, to: number): RuleLanguage {
    if (pattern.language !== 'any') return pattern.language;
    const votes = new Map<RuleLanguage, number>();
    for (const sense of this.senses.slice(from, to).flat())
      if (sense.id.startsWith('@')) votes.set(sense.language, (votes.get(sense.language) ?? 0) + 1);
    votes.delete('any');
    const [best] = [...votes].sort((one, other) => other[1] - one[1]);
    return best?.[0] ?? 'any';
  }
}
