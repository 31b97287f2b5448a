import { meaningOf, thresholdBetween } from './threshold.policy.js';

test('the threshold parts what answers from what does not, as well as it can (KN-02)', () => {
  expect(thresholdBetween([0.6, 0.7, 0.8], [0.1, 0.2, 0.3])).toBeCloseTo(0.45);
  const mixed = thresholdBetween([0.3, 0.6, 0.7], [0.1, 0.2, 0.4]);
  expect(mixed).toBeGreaterThan(0.2);
  expect(mixed).toBeLessThan(0.6);
});

test('without anything measured it is a careful one', () => {
  expect(thresholdBetween([], [0.1])).toBe(0.5);
});

test('at the threshold a meaning says as much as words that just suffice', () => {
  expect(meaningOf(0.5, 0.5, 0.4)).toBeCloseTo(0.4);
  expect(meaningOf(1, 0.5, 0.4)).toBeCloseTo(1);
  expect(meaningOf(0.2, 0.5, 0.4)).toBeLessThan(0.1);
  expect(meaningOf(-1, 0.5, 0.4)).toBe(0);
});
