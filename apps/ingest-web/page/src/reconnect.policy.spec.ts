import { reconnectAfter } from './reconnect.policy.js';

describe('coming back after a lost connection', () => {
  it('is tried soon, then ever slower, and never given up', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 1_000].map((failures) => reconnectAfter(failures, 1))).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000,
    ]);
  });

  it('is spread, so that not everybody comes back at once', () => {
    expect(reconnectAfter(3, 0)).toBe(1_000);
    expect(reconnectAfter(3, 0.5)).toBe(1_500);
  });
});
