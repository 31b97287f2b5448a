import { keptSince, nextNight, nightOf } from './retention.policy.js';

test.each([
  ['2026-11-28T02:59:59.999Z', '2026-11-27', '2026-11-28T03:00:00.000Z'],
  ['2026-11-28T03:00:00.000Z', '2026-11-28', '2026-11-29T03:00:00.000Z'],
  ['2026-12-31T23:00:00.000Z', '2026-12-31', '2027-01-01T03:00:00.000Z'],
])('PR-03: at %s the last night is that of %s, and the next one begins at %s', (now, night, next) => {
  expect(nightOf(new Date(now))).toBe(night);
  expect(nextNight(new Date(now)).toISOString()).toBe(next);
});

test('PR-03: a day is 24 hours', () => {
  expect(keptSince(new Date('2026-11-28T05:00:00Z'), 30).toISOString()).toBe('2026-10-29T05:00:00.000Z');
});
