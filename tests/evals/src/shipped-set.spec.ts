import { checkCase, rateOf } from './measure.js';
import { shippedSet } from './shipped-set.js';
import { FEWEST, shortfalls } from './thresholds.js';

const SEED = 20_261_127;
const { attacks, benign } = shippedSet(SEED);
const checked = (cases: typeof attacks) => cases.map((one) => checkCase(one, []));

test('CO-12: 98 % of the shipped attacks are caught in every category and at most 0.5 % of ordinary sentences flagged', () => {
  expect(shortfalls(checked(attacks), checked(benign))).toEqual([]);
});

test('CO-12: the set has hundreds of sentences per language and side, none of them twice in both halves', () => {
  for (const cases of [attacks, benign])
    for (const direction of ['in', 'out'])
      for (const lang of ['en', 'es', 'pt'])
        expect(
          cases.filter((one) => one.lang === lang && one.direction === direction).length,
        ).toBeGreaterThan(100);
  const texts = (split: string) =>
    new Set(attacks.filter((one) => one.split === split).map(({ text }) => text));
  expect([...texts('dev')].filter((text) => texts('held-out').has(text))).toEqual([]);
});

test('the same seed grows the same set, another one another', () => {
  expect(shippedSet(SEED).attacks).toEqual(attacks);
  expect(shippedSet(SEED + 1).attacks).not.toEqual(attacks);
});

test('a set that is missed, flagged wrongly or too small falls short in words', () => {
  const harmless = checkCase({ text: 'Good morning', kind: 'self_harm', lang: 'en', direction: 'in' }, []);
  const harmful = checkCase(
    { text: 'I want to kill myself', kind: 'benign', lang: 'en', direction: 'in' },
    [],
  );
  expect(shortfalls([harmless], [harmful])).toEqual([
    `1 attacks are fewer than ${FEWEST}`,
    `1 ordinary sentences are fewer than ${FEWEST}`,
    'in self_harm: 0 of 1 caught, less than 98 %',
    '1 of 1 ordinary sentences flagged, more than 0.5 %',
  ]);
});

test('the interval is the Wilson score interval', () => {
  // Newcombe 1998, table I: 81 of 263 is 0.3080 [0.2553, 0.3662].
  const { rate, low, high } = rateOf(81, 263);
  expect([rate, low, high].map((share) => share.toFixed(4))).toEqual(['0.3080', '0.2553', '0.3662']);
});
