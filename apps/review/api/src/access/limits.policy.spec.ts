import fc from 'fast-check';
import { FREE_FAILURES, limitOf, penaltySeconds } from './limits.policy.js';

describe('how much one may ask (SE-05)', () => {
  it.each([
    [['viewer'], 'change', 60],
    [['auditor'], 'change', 60],
    [['reviewer'], 'change', 240],
    [['lead'], 'search', 300],
    [['admin'], 'change', 300],
    [['viewer', 'reviewer'], 'change', 240],
    [['reviewer'], 'read', 1_200],
    [[], 'change', 60],
  ] as const)('SE-05: %j, %s: %i a minute', (roles, routes, points) => {
    expect(limitOf({ roles }, routes)).toEqual({ points, seconds: 60 });
  });

  it('SE-05: a key has its own figure, whatever it asks', () => {
    expect(limitOf({ roles: [], perMinute: 600 }, 'read')).toEqual({ points: 600, seconds: 60 });
    expect(limitOf({ roles: [], perMinute: 6_000 }, 'change')).toEqual({ points: 6_000, seconds: 60 });
  });

  it('SE-05: downloads are ten an hour for everybody', () => {
    expect(limitOf({ roles: ['admin'] }, 'export')).toEqual({ points: 10, seconds: 3_600 });
    expect(limitOf({ roles: [], perMinute: 6_000 }, 'export')).toEqual({ points: 10, seconds: 3_600 });
  });

  it('SE-05: who guesses stays out for 30 s, then twice as long each time, eight hours at most', () => {
    expect(penaltySeconds(FREE_FAILURES)).toBe(0);
    expect([1, 2, 3].map((more) => penaltySeconds(FREE_FAILURES + more))).toEqual([30, 60, 120]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (failures) => {
        expect(penaltySeconds(failures + 1)).toBeGreaterThanOrEqual(penaltySeconds(failures));
        expect(penaltySeconds(failures)).toBeLessThanOrEqual(8 * 3_600);
      }),
    );
  });
});
