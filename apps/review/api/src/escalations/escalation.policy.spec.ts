import { causeOf, DUE_MINUTES, endsWithItem, lowestTold, nextLevel } from './escalation.policy.js';

describe('what is raised, how high, and who is told (RV-28)', () => {
  it.each([
    [{ dangers: [], reasons: [] }, undefined],
    [
      { dangers: [], reasons: ['asked_human'] },
      { level: 'L1', reasons: ['asked_human'] },
    ],
    [
      { dangers: [], reasons: ['emergency'] },
      { level: 'L1', reasons: ['emergency'] },
    ],
    [
      { dangers: [], reasons: ['frustrated', 'unresolved'] },
      { level: 'L1', reasons: ['repeated_failure'] },
    ],
    [
      { dangers: ['self_harm'], reasons: ['emergency'] },
      { level: 'L3', reasons: ['safety'] },
    ],
    [
      { dangers: ['emergency', 'minor_safety'], reasons: ['emergency', 'complaint'] },
      { level: 'L3', reasons: ['emergency', 'safety', 'complaint'] },
    ],
  ] as const)('RV-28, ET-06, SV-19: %j is raised as %j', (standing, cause) => {
    expect(causeOf(standing)).toEqual(cause);
  });

  it('RV-28: nobody takes it in 30, 10 and 5 minutes: it climbs, and stays on the last level', () => {
    expect(DUE_MINUTES).toEqual({ L1: 30, L2: 10, L3: 5 });
    expect([nextLevel('L1'), nextLevel('L2'), nextLevel('L3')]).toEqual(['L2', 'L3', 'L3']);
  });

  it.each([
    [['lead'], false, 'L1'],
    [['admin'], false, 'L1'],
    [['reviewer'], true, 'L2'],
    [['reviewer'], false, 'L3'],
    [['viewer'], false, 'L3'],
  ] as const)('RV-28: a %j, on call: %j, is told from %s on', (roles, onCall, level) => {
    expect(lowestTold({ roles, onCall })).toBe(level);
  });

  it('RV-28: what no decision settles is not over with the item', () => {
    expect(
      ['complaint', 'safety', 'unknown_send', 'poison'].map((reason) => endsWithItem(reason as never)),
    ).toEqual([true, true, false, false]);
  });
});
