import { attemptWords, deliveryWords, stateWords } from './webhook-words.policy.js';

describe('how webhooks fare, in words (SE-13)', () => {
  it.each([
    ['active', 0, 'On'],
    ['active', 2, 'Failing'],
    ['off', 0, 'Switched off'],
    ['dead', 9, 'Switched off: it took nothing for 24 hours'],
  ] as const)('SE-13: %s after %i failures is: %s', (state, failures, words) =>
    expect(stateWords({ state, failures }).words).toBe(words),
  );

  it.each([
    ['delivered', 1, 'Taken'],
    ['failed', 6, 'Not taken'],
    ['pending', 2, 'Is tried again'],
    ['pending', 0, 'On its way'],
  ] as const)('SE-13: a delivery that is %s after %i tries is: %s', (state, tries, words) => {
    const attempts = Array.from({ length: tries }, () => ({ at: '2026-11-27T10:00:00Z', durationMs: 5 }));
    expect(deliveryWords({ state, attempts }).words).toBe(words);
  });

  it.each([
    [{ status: 204 }, '204'],
    [{ status: 503, code: 'status' }, '503'],
    [{ status: 307, code: 'redirect' }, '307 · It answered with a redirect, and those are not followed'],
    [{ code: 'timeout' }, 'No answer within 10 seconds'],
    [{ code: 'EWHATEVER' }, 'EWHATEVER'],
  ])('SE-13: a try that ended with %j says so', (attempt, words) =>
    expect(attemptWords({ ...attempt, durationMs: 7 })).toBe(`${words} · 7 ms`),
  );
});
