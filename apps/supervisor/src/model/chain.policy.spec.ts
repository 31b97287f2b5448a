import { healthOf, passesOn } from './chain.policy.js';

test.each([
  ['vendor_error', true],
  ['rate_limited', true],
  ['timeout', true],
  ['breaker', true],
  ['refused', false],
  ['empty', false],
  ['truncated', false],
  ['invalid_output', false],
  ['budget', false],
  ['cancelled', false],
  ['ok', false],
] as const)('after "%s" the next model is asked: %s (SV-04)', (outcome, next) => {
  expect(passesOn(outcome)).toBe(next);
});

test('a vendor that answers, even with a refusal, is well; what we cancelled says nothing of it (SV-05)', () => {
  expect(['ok', 'refused', 'empty', 'invalid_output'].map((o) => healthOf(o as 'ok'))).toEqual(
    Array(4).fill('well'),
  );
  expect(['vendor_error', 'rate_limited', 'timeout', 'truncated'].map((o) => healthOf(o as 'ok'))).toEqual(
    Array(4).fill('failed'),
  );
  expect(healthOf('cancelled')).toBeUndefined();
});
