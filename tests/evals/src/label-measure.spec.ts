import type { IntentLabel, TurnLabels } from '@countersign/contracts';
import { byBand, isRight, misjudgedBands, precisionAndRecall, type Judged } from './label-measure.js';

const judged = (
  wanted: IntentLabel['name'][],
  got: [IntentLabel['name'], IntentLabel['band']][],
): Judged => ({
  set: 'hold',
  wanted: { language: 'en', intents: wanted, urgency: 'normal', text: '' },
  got: { intents: got.map(([name, band]) => ({ name, band, words: [] })) } as unknown as TurnLabels,
});

test('a sentence is right when it has all its labels and no other', () => {
  expect(isRight(judged(['price'], [['price', 'high']]))).toBe(true);
  expect(isRight(judged(['price'], [['price', 'high'], ['wifi', 'low']]))).toBe(false); // prettier-ignore
  expect(isRight(judged(['price', 'wifi'], [['price', 'high']]))).toBe(false);
});

test('a band that is wrong more often than it says is named', () => {
  const all = [judged(['price'], [['wifi', 'high']]), judged(['wifi'], [['wifi', 'low']])];
  expect(precisionAndRecall(all).precision).toMatchObject({ hits: 1, of: 2 });
  expect(misjudgedBands(byBand(all))).toEqual([
    'low: 1 of 1 right, not 0 to 0.6',
    'high: 0 of 1 right, not 0.9 to 1',
  ]);
});
