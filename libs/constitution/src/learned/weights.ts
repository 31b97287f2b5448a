import type { Category } from '../finding.js';
import type { Feature } from './features.js';

/** What a text may be: ordinary, or an attempt of one category. */
export type Kind = 'benign' | Category;

/** One text as the weights see it. */
export interface Guess {
  /** The most likely category that is not ordinary. */
  category: Category;
  /** How likely the text is anything but ordinary, 0 to 1. */
  risk: number;
}

/** What the file of weights says of itself, in its first line, as JSON. */
interface Head {
  /** Digest of the sentences the weights were made of. */
  sentences: string;
  kinds: readonly Kind[];
  /** What one step of a stored weight is worth. */
  unit: number;
  /** How many features there are. */
  features: number;
}

/** What a step of a stored loudness is worth. */
export const LOUDNESS_UNIT = 1 / 32;

/**
 * What each feature says for and against each kind: multinomial logistic regression. The file is a line of JSON, the ids of the features (32
 * bits each, little-endian), a byte each for how loud a feature is (those that tell attempts from ordinary talk are louder; Wang and
 * Manning, "Baselines and bigrams", 2012), and a row of signed bytes each, one a kind; the last row is what holds before anything is read.
 */
export class Weights {
  private readonly rows: ReadonlyMap<number, number>;

  /** @param ids in the order of the rows */
  private constructor(
    readonly head: Head,
    private readonly ids: Uint32Array,
    private readonly loudness: Uint8Array,
    private readonly bytes: Int8Array,
  ) {
    this.rows = new Map(Array.from(ids, (id, row) => [id, row]));
  }

  /** @throws Error when the file is cut or is not one of ours */
  static read(file: Buffer): Weights {
    const end = file.indexOf('\n') + 1;
    const head = JSON.parse(file.subarray(0, end).toString('utf8')) as Head;
    const { features, kinds } = head;
    const whole = end + features * (5 + kinds.length) + kinds.length;
    if (file.length !== whole) throw new Error(`learned weights: ${file.length} bytes instead of ${whole}`);
    const ids = Uint32Array.from({ length: features }, (_, row) => file.readUInt32LE(end + 4 * row));
    const loudness = Uint8Array.from(file.subarray(end + 4 * features, end + 5 * features));
    return new Weights(
      head,
      ids,
      loudness,
      new Int8Array(Uint8Array.from(file.subarray(end + 5 * features)).buffer),
    );
  }

  /** @param weights (features + 1) × kinds, row by row */
  static of(
    { kinds, sentences }: Pick<Head, 'kinds' | 'sentences'>,
    ids: Uint32Array,
    loudness: Uint8Array,
    weights: Float32Array,
  ): Weights {
    const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
    const bytes = Int8Array.from(weights, (one) => Math.round(one / unit));
    return new Weights({ sentences, kinds, unit, features: ids.length }, ids, loudness, bytes);
  }

  /** As {@link read} takes it. */
  write(): Buffer {
    const ids = Buffer.alloc(4 * this.ids.length);
    this.ids.forEach((id, row) => ids.writeUInt32LE(id, 4 * row));
    const head = Buffer.from(`${JSON.stringify(this.head)}\n`);
    return Buffer.concat([head, ids, Buffer.from(this.loudness), Buffer.from(this.bytes.buffer)]);
  }

  guess(features: readonly Feature[]): Guess {
    const { kinds, unit } = this.head;
    const width = kinds.length;
    const sums = Float64Array.from(this.bytes.subarray(this.ids.length * width));
    for (const { row, value } of inVoice(features, this.rows, this.loudness))
      for (let kind = 0; kind < width; kind += 1) sums[kind]! += this.bytes[row * width + kind]! * value;
    const most = Math.max(...sums);
    const raised = sums.map((sum) => Math.exp((sum - most) * unit));
    const all = raised.reduce((sum, one) => sum + one, 0);
    // `benign` is the first kind.
    let best = 1;
    for (let kind = 2; kind < width; kind += 1) if (raised[kind]! > raised[best]!) best = kind;
    return { category: kinds[best] as Category, risk: 1 - raised[0]! / all };
  }

  /** What a feature says for a category and against ordinary. */
  speaksFor({ id, value }: Feature, category: Category): number {
    const { kinds } = this.head;
    const row = this.rows.get(id);
    if (row === undefined) return 0;
    const at = row * kinds.length;
    return value * this.loudness[row]! * (this.bytes[at + kinds.indexOf(category)]! - this.bytes[at]!);
  }
}

/** The features that are known, each as loud as it is, scaled so that long and short texts count alike. */
export function inVoice(
  features: readonly Feature[],
  rows: ReadonlyMap<number, number>,
  loudness: Uint8Array,
): { row: number; value: number }[] {
  const loud = features.flatMap(({ id, value }) => {
    const row = rows.get(id);
    return row === undefined ? [] : { row, value: value * loudness[row]! * LOUDNESS_UNIT };
  });
  const length = Math.sqrt(loud.reduce((sum, { value }) => sum + value ** 2, 0)) || 1;
  return loud.map(({ row, value }) => ({ row, value: value / length }));
}
