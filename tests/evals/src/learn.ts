import { inVoice, LOUDNESS_UNIT, Weights, type Feature, type Kind } from '@countersign/constitution';
import { randomFrom } from './random.js';

/** One text to learn from. */
export interface Lesson {
  kind: Kind;
  features: readonly Feature[];
}

export interface LearningOptions {
  /** Times every lesson is gone through. */
  rounds: number;
  /** First step of a weight; it shrinks as the weight has been moved (Duchi et al., "Adaptive subgradient methods", 2011). */
  step: number;
  /** Pull towards nothing, so that what was seen once does not decide. */
  decay: number;
  /** Lessons a feature must occur in to be known. */
  fewest: number;
  seed: number;
}

export const USUAL: LearningOptions = { rounds: 12, step: 0.5, decay: 1e-5, fewest: 2, seed: 20261127 };

const QUIETEST = 0.3;
const LOUDEST = 3;
/** What the squares of the moves begin with. */
const START = 1e-4;

/**
 * Multinomial logistic regression, one lesson after the other in an order that only the seed decides: the same lessons and options give
 * the same weights.
 */
export function learn(lessons: readonly Lesson[], options: LearningOptions, sentences = ''): Weights {
  const others = [...new Set(lessons.map(({ kind }) => kind))].filter((kind) => kind !== 'benign');
  const kinds: Kind[] = ['benign', ...others.sort()];
  const ids = known(lessons, options.fewest);
  const places = new Map(Array.from(ids, (id, row) => [id, row]));
  // The last row is what holds before anything is read.
  const weights = new Float32Array((ids.length + 1) * kinds.length);
  const moved = new Float32Array(weights.length).fill(START);
  const loudness = loudnessOf(lessons, places);
  const rows = lessons.map(({ kind, features }) => {
    const heard = inVoice(features, places, loudness);
    return {
      right: kinds.indexOf(kind),
      places: Int32Array.from([...heard.map(({ row }) => row), ids.length]),
      values: Float64Array.from([...heard.map(({ value }) => value), 1]),
    };
  });
  const random = randomFrom(options.seed);
  const order = rows.map((_, at) => at);
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, random);
    for (const at of order) study(rows[at]!, weights, moved, kinds.length, options);
  }
  return Weights.of({ kinds, sentences }, ids, loudness, weights);
}

/** Features that occur in several lessons; what was seen once says nothing about the next text. */
function known(lessons: readonly Lesson[], fewest: number): Uint32Array {
  const seen = new Map<number, number>();
  for (const { features } of lessons) for (const { id } of features) seen.set(id, (seen.get(id) ?? 0) + 1);
  return Uint32Array.from([...seen].flatMap(([id, times]) => (times >= fewest ? id : []))).sort();
}

/** A feature is the louder the more it tells attempts from ordinary talk: the logarithm of how much more often it is in one than in the other. */
function loudnessOf(lessons: readonly Lesson[], places: ReadonlyMap<number, number>): Uint8Array {
  const ordinary = new Float64Array(places.size).fill(1);
  const attempts = new Float64Array(places.size).fill(1);
  const all = { ordinary: 2, attempts: 2 };
  for (const { kind, features } of lessons) {
    const side = kind === 'benign' ? 'ordinary' : 'attempts';
    all[side] += 1;
    for (const { id } of features) {
      const row = places.get(id);
      if (row !== undefined) (side === 'ordinary' ? ordinary : attempts)[row]! += 1;
    }
  }
  return Uint8Array.from({ length: places.size }, (_, row) => {
    const ratio = Math.abs(Math.log(attempts[row]! / all.attempts / (ordinary[row]! / all.ordinary)));
    return Math.round((QUIETEST + Math.min(ratio, LOUDEST)) / LOUDNESS_UNIT);
  });
}

interface Row {
  right: number;
  places: Int32Array;
  values: Float64Array;
}

/** Moves the weights a little towards what would have been right. */
function study(
  { right, places, values }: Row,
  weights: Float32Array,
  moved: Float32Array,
  width: number,
  { step, decay }: LearningOptions,
): void {
  const off = new Float64Array(width);
  places.forEach((place, at) => {
    for (let kind = 0; kind < width; kind += 1) off[kind]! += weights[place * width + kind]! * values[at]!;
  });
  const most = Math.max(...off);
  let all = 0;
  for (let kind = 0; kind < width; kind += 1) all += off[kind] = Math.exp(off[kind]! - most);
  for (let kind = 0; kind < width; kind += 1) off[kind] = off[kind]! / all - (kind === right ? 1 : 0);
  places.forEach((place, at) => {
    for (let kind = 0; kind < width; kind += 1) {
      if (Math.abs(off[kind]!) < 1e-4) continue;
      const here = place * width + kind;
      const slope = off[kind]! * values[at]! + decay * weights[here]!;
      moved[here]! += slope ** 2;
      weights[here]! -= (step * slope) / Math.sqrt(moved[here]!);
    }
  });
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
}
