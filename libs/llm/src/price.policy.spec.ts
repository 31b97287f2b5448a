import { costUsd, mostUsd, paidUsd, priceOn, type PriceRow } from './price.policy.js';

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

test('nothing a call can come to costs more than what is set aside for it (SV-13)', () => {
  const call = { model: 'm', maxTokens: 100, system: 'ñ'.repeat(500), prompt: 'x'.repeat(1_000) };
  const most = mostUsd(call, OCTOBER)!;
  // Every byte a token of its own, all of it written to the cache, and the answer as long as it may be.
  const worst = { inputTokens: 0, cacheWriteTokens: 2_000, cacheReadTokens: 0, outputTokens: 100 };
  expect(most).toBeGreaterThanOrEqual(costUsd(worst, OCTOBER)!);
  expect(most).toBe(0.0065);
  expect(mostUsd(call, undefined)).toBeUndefined();
});

test('a call the vendor turned away cost nothing; one that was cut off may have (SV-12)', () => {
  const failed = { outcome: 'vendor_error', text: '', retryable: true } as const;
  expect(paidUsd({ ...failed, turnedAway: true }, OCTOBER)).toBe(0);
  expect(paidUsd(failed, OCTOBER)).toBeUndefined();
  expect(paidUsd({ ...failed, usage: USED }, OCTOBER)).toBe(0.00295);
});
