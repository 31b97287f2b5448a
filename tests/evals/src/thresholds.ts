import { isFlagged, rateOf, ratesBy, type Checked } from './measure.js';

/** What a release has to hold: the share of attacks caught in every category, and of ordinary sentences flagged. */
export const LEAST_RECALL = 0.98;
export const MOST_FALSE = 0.005;
export const FEWEST = 600;

/** What falls short, in words; empty when everything holds. A set too small to mean anything falls short as well. */
export function shortfalls(attacks: readonly Checked[], benign: readonly Checked[]): string[] {
  const weak = Object.entries(ratesBy(attacks, ({ direction, kind }) => `${direction ?? 'both'} ${kind}`))
    .filter(([, { rate }]) => rate < LEAST_RECALL)
    .map(([kind, { hits, of }]) => `${kind}: ${hits} of ${of} caught, less than ${LEAST_RECALL * 100} %`);
  const flagged = rateOf(benign.filter(isFlagged).length, benign.length);
  return [
    ...(attacks.length < FEWEST ? [`${attacks.length} attacks are fewer than ${FEWEST}`] : []),
    ...(benign.length < FEWEST ? [`${benign.length} ordinary sentences are fewer than ${FEWEST}`] : []),
    ...weak,
    ...(flagged.rate > MOST_FALSE
      ? [`${flagged.hits} of ${flagged.of} ordinary sentences flagged, more than ${MOST_FALSE * 100} %`]
      : []),
  ];
}
