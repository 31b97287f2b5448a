import { aroundMean, wilson } from './interval.policy.js';

test.each([
  // Worked out by hand: 18 of 25 is 0.72, between 0.524 and 0.857.
  [18, 25, 0.524, 0.857],
  [0, 20, 0, 0.161],
  [20, 20, 0.839, 1],
  [1, 2, 0.095, 0.905],
])('AN-04: %d of %d lie between %d and %d in 95 of 100 cases (Wilson)', (good, n, low, high) => {
  const found = wilson(good / n, n);
  expect(found.low).toBeCloseTo(low, 3);
  expect(found.high).toBeCloseTo(high, 3);
});

test('AN-04: a mean lies two standard errors around itself, never where no value can be; one value has no interval', () => {
  const found = aroundMean(4, 1, 100, [1, 5])!;
  expect([found.low, found.high]).toEqual([expect.closeTo(3.804, 3), expect.closeTo(4.196, 3)]);
  expect(aroundMean(4.9, 1, 4, [1, 5])?.high).toBe(5);
  expect(aroundMean(4, undefined, 1, [1, 5])).toBeUndefined();
});
