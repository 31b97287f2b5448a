import { retryDelay } from './reconnect.policy.js';

test('a lost stream is tried again soon at first and never less than every ten seconds', () => {
  expect([0, 1, 2, 3, 50].map(retryDelay)).toEqual([1_000, 2_000, 5_000, 10_000, 10_000]);
});
