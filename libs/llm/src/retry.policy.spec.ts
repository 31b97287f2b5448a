import type { Attempted } from './model-call.js';
import { CALL_LIMITS, retryPause } from './retry.policy.js';

const failed = (more: Partial<Attempted> = {}): Attempted => ({
  outcome: 'vendor_error',
  text: '',
  retryable: true,
  ...more,
});
const pause = (attempted: Attempted, attempts = 1, elapsed = 0, random = 1): number | undefined =>
  retryPause(attempted, attempts, elapsed, random, CALL_LIMITS);

test('a busy vendor is asked at most three times', () => {
  expect([1, 2, 3].map((attempts) => pause(failed(), attempts) !== undefined)).toEqual([true, true, false]);
});

test('pauses grow and are spread, so that many turns do not come back at once', () => {
  expect([pause(failed(), 1, 0, 0), pause(failed(), 1, 0, 1), pause(failed(), 2, 0, 1)]).toEqual([
    400, 800, 1600,
  ]);
});

test('the wait a vendor asks for is kept', () => {
  expect(pause(failed({ retryAfterMs: 9_000 }))).toBe(9_000);
});

test('a wait beyond the turn’s time is not begun: a person writes instead', () => {
  expect(pause(failed({ retryAfterMs: 60_000 }))).toBeUndefined();
  expect(pause(failed(), 1, 59_500)).toBeUndefined();
});

test('what the vendor has worked on is not paid for again', () => {
  expect(pause(failed({ outcome: 'refused', retryable: false }))).toBeUndefined();
});
