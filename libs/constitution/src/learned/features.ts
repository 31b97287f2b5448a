import type { Lexicon } from '../match/lexicon.js';
import type { Token } from '../text/tokens.policy.js';
import type { View } from '../text/view.js';
import { segmentsOf } from './segments.policy.js';

/** Something that is true of a text. */
export interface Feature {
  /** 32 bits made of its name, by which the weights know it. */
  id: number;
  /** How much it counts. */
  value: number;
  /** The tokens that make it true. */
  at: readonly number[];
}

/** A part of a text that is judged by itself; `from` is its first token. */
export interface Part {
  from: number;
  features: Feature[];
}

/** A word's letters count less than the word; longer pieces would only repeat it. */
const PIECE = 0.3;
const PIECE_LENGTHS = [3, 4, 5] as const;
/** Two concepts further apart than this say nothing together. */
const NEAR = 8;
const TOGETHER = 0.7;

/** The parts of a text with what is true of each; the first of a short text is the whole. */
export function partsOf(view: View, tokens: readonly Token[], lexicon: Lexicon): Part[] {
  return segmentsOf(tokens).map(({ from, to }) => {
    const part = tokens.slice(from, to);
    const asks = view.text.slice(part[0]!.from, part.at(-1)!.to + 3).includes('?');
    return { from, features: featuresOf(part, lexicon, asks) };
  });
}

/**
 * What the learned layer looks at: words, neighbours, words one apart, pieces of words (endings and slips), concepts of the lexicon in
 * whatever language, and two concepts near each other.
 */
export function featuresOf(tokens: readonly Token[], lexicon: Lexicon, asks = false): Feature[] {
  const words = tokens.map(({ shape, word }) => (shape === 'word' ? word : `#${shape}`));
  const found = new Map<number, { id: number; value: number; at: number[] }>();
  const add = (name: string, value: number, ...at: number[]): void => {
    const id = idOf(name);
    const known = found.get(id);
    if (!known) return void found.set(id, { id, value, at });
    known.value = Math.min(known.value + value, 1);
    known.at.push(...at);
  };
  words.forEach((word, at) => {
    add(`w ${word}`, 1, at);
    add(`b ${words[at - 1] ?? '^'} ${word}`, 1, at);
    if (at > 1) add(`s ${words[at - 2]} ${word}`, 1, at);
    if (tokens[at]!.shape === 'word') for (const piece of piecesOf(word)) add(`c ${piece}`, PIECE, at);
  });
  if (words.length > 0) add(`b ${words.at(-1)} $`, 1, words.length - 1);
  addConcepts(tokens, lexicon, add);
  if (asks) add('q', TOGETHER);
  return [...found.values()];
}

function piecesOf(word: string): string[] {
  const whole = `<${word}>`;
  return PIECE_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => whole.slice(at, at + length)),
  );
}

function addConcepts(
  tokens: readonly Token[],
  lexicon: Lexicon,
  add: (name: string, value: number, ...at: number[]) => void,
): void {
  const words = tokens.map(({ word }) => word);
  const placed = words.flatMap((_, at) =>
    lexicon.sensesAt(words, at).flatMap(({ id }) => (id.startsWith('@') ? [{ id, at }] : [])),
  );
  placed.forEach(({ id, at }, index) => {
    add(`k ${id}`, 1, at);
    for (const other of placed.slice(index + 1))
      if (other.at > at && other.at - at < NEAR) add(`p ${id} ${other.id}`, TOGETHER, at, other.at);
  });
}

/** FNV-1a. */
function idOf(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index += 1)
    hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193) >>> 0;
  return hash;
}
