import { costUsd, priceOn, type PriceRow } from './price.policy.js';

const SEPTEMBER: PriceRow = {
  model: 'm',
  from: '2026-09-01',
  input: 2,
  cacheRead: 0.2,
  cacheWrite: 2.5,
  output: 10,
};
const OCTOBER: PriceRow = { ...SEPTEMBER, from: '2026-10-07', cacheRead: 0.1 };
const USED = { inputTokens: 1_000, cacheReadTokens: 2_000, cacheWriteTokens: 100, outputTokens: 50 };

test('a call costs what the price table says for its day', () => {
  const on = (day: string): number | undefined => costUsd(USED, priceOn([OCTOBER, SEPTEMBER], 'm', day));
  expect(on('2026-10-06')).toBe(0.00315);
  expect(on('2026-10-07')).toBe(0.00295);
});

test('an unknown price is no price, not zero', () => {
  expect(costUsd(USED, priceOn([SEPTEMBER], 'other', '2026-11-01'))).toBeUndefined();
  expect(costUsd(USED, priceOn([SEPTEMBER], 'm', '2026-08-31'))).toBeUndefined();
  expect(costUsd(undefined, SEPTEMBER)).toBeUndefined();
});

test('a prompt longer than the row knows is not guessed at', () => {
  expect(costUsd(USED, { ...OCTOBER, maxPromptTokens: 3_000 })).toBeUndefined();
  expect(costUsd(USED, { ...OCTOBER, maxPromptTokens: 3_100 })).toBe(0.00295);
});
