import { BANDS, type Band, type TurnLabels } from '@countersign/contracts';
import type { LabelledSentence } from './labels-set.js';
import { rateOf, type Rate } from './measure.js';

/** A sentence, and the labels it got. */
export interface Judged {
  set: string;
  wanted: LabelledSentence;
  got: TurnLabels;
}

/** Every intent wanted was found, and none beside. */
export function isRight({ wanted, got }: Judged): boolean {
  const names = got.intents.map(({ name }) => name);
  return names.length === wanted.intents.length && wanted.intents.every((name) => names.includes(name));
}

/** Of the labels given, and of those wanted, how many are right. */
export function precisionAndRecall(all: readonly Judged[]): { precision: Rate; recall: Rate } {
  const given = all.flatMap(({ wanted, got }) =>
    got.intents.map(({ name }) => wanted.intents.includes(name)),
  );
  const wished = all.flatMap(({ wanted, got }) =>
    wanted.intents.map((name) => got.intents.some((intent) => intent.name === name)),
  );
  return { precision: share(given), recall: share(wished) };
}

/** How often a label of each band is right. */
export function byBand(all: readonly Judged[]): Record<Band, Rate> {
  const labels = all.flatMap(({ wanted, got }) =>
    got.intents.map(({ name, band }) => ({ band, right: wanted.intents.includes(name) })),
  );
  return Object.fromEntries(
    BANDS.map((band) => [band, share(labels.filter((one) => one.band === band).map(({ right }) => right))]),
  ) as Record<Band, Rate>;
}

/** Lowest and highest share of right labels that a band may promise. */
export const PROMISED: Record<Band, readonly [number, number]> = {
  low: [0, 0.6],
  medium: [0.6, 0.9],
  high: [0.9, 1],
};

/** Bands that are righter or wronger than they say, in words. */
export function misjudgedBands(rates: Record<Band, Rate>): string[] {
  return BANDS.filter((band) => rates[band].of > 0)
    .filter((band) => rates[band].rate < PROMISED[band][0] || rates[band].rate > PROMISED[band][1])
    .map(
      (band) => `${band}: ${rates[band].hits} of ${rates[band].of} right, not ${PROMISED[band].join(' to ')}`,
    );
}

function share(hits: readonly boolean[]): Rate {
  return rateOf(hits.filter(Boolean).length, hits.length);
}
