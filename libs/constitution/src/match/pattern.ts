import type { RuleLanguage } from '../finding.js';

/** One place of a pattern: any of these ids, or that many words of any kind. */
export type Place = { ids: ReadonlySet<string>; optional: boolean } | { upTo: number };

/** A sequence of places, or with {@link Pattern.window} places in any order close together. */
export interface Pattern {
  source: string;
  language: RuleLanguage;
  places: readonly Place[];
  /** Words that may not stand in the three words before. */
  notBefore?: ReadonlySet<string>;
  /** Words that may not stand in the three words after. */
  notAfter?: ReadonlySet<string>;
  /** For places in any order: how many words they may take altogether. */
  window?: number;
  /** Nothing but this: the sentence begins here. */
  atStart: boolean;
  /** The sentence ends here. */
  atEnd: boolean;
}

/**
 * Reads a pattern. Places are separated by spaces:
 * `word`, `stem*`, `@concept`, `#number` (also `#email #phone #link`); `a|b` either; `a?` may be missing; `..3` up to three words;
 * `!a` first: not in the three words before, last: not in the three words after; `^` and `$` begin and end of a sentence; `~8 a b c`: all of them, in any order,
 * within eight words.
 * @param learn is told each literal word
 * @throws Error naming the pattern
 */
export function parsePattern(
  source: string,
  language: RuleLanguage,
  learn: (word: string) => void,
  concepts: ReadonlySet<string>,
): Pattern {
  const fail = (why: string): never => {
    throw new Error(`pattern "${source}": ${why}`);
  };
  const idsOf = (part: string): Set<string> =>
    new Set(
      part.split('|').map((one) => {
        if (one.startsWith('@')) return concepts.has(one.slice(1)) ? one : fail(`no concept ${one}`);
        if (one.startsWith('#')) return SHAPES.has(one) ? one : fail(`no shape ${one}`);
        if (!/^[\p{Ll}\d_*]+$/u.test(one)) return fail(`"${one}" is no plain lower-case word`);
        learn(one);
        return `=${one}`;
      }),
    );
  let parts = source.trim().split(/\s+/);
  let window: number | undefined;
  if (/^~\d+$/.test(parts[0]!)) window = Number(parts.shift()!.slice(1));
  const atStart = parts[0] === '^';
  if (atStart) parts = parts.slice(1);
  const atEnd = parts.at(-1) === '$';
  if (atEnd) parts = parts.slice(0, -1);
  const notBefore = parts[0]?.startsWith('!') ? idsOf(parts[0].slice(1)) : undefined;
  if (notBefore) parts = parts.slice(1);
  const notAfter = parts.at(-1)?.startsWith('!') ? idsOf(parts.at(-1)!.slice(1)) : undefined;
  if (notAfter) parts = parts.slice(0, -1);
  const places = parts.map((part): Place => {
    if (/^\.\.\d+$/.test(part)) return { upTo: Number(part.slice(2)) };
    const optional = part.endsWith('?');
    return { ids: idsOf(optional ? part.slice(0, -1) : part), optional };
  });
  const first = places[0];
  if (!first || 'upTo' in first || first.optional) fail('must begin with a word that is needed');
  if (window !== undefined && places.some((place) => 'upTo' in place || place.optional))
    fail('a window takes words that are needed, nothing else');
  return { source, language, places, notBefore, notAfter, window, atStart, atEnd };
}

const SHAPES = new Set(['#number', '#phone', '#email', '#link']);
