import { waitAfter } from './retry-schedule.policy.js';

describe('when a webhook is tried again (SE-13)', () => {
  it('SE-13: after 1 m, 5 m, 30 m, 2 h and 12 h, and then no more', () => {
    expect([1, 2, 3, 4, 5, 6].map(waitAfter)).toEqual([60, 300, 1_800, 7_200, 43_200, undefined]);
  });
});
