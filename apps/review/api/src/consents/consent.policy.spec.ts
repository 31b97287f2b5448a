import { neededPurpose, purposeOf } from './consent.policy.js';

it.each<[boolean, string | undefined, string | undefined]>([
  [true, undefined, undefined],
  [true, 'UTILITY', undefined],
  [true, 'AUTHENTICATION', undefined],
  [true, 'MARKETING', 'marketing'],
  [false, undefined, 'service'],
  [false, 'UTILITY', 'service'],
  [false, 'MARKETING', 'marketing'],
  [false, 'AUTHENTICATION', 'marketing'],
])('who wrote (%s) is sent %s on consent for: %s (PR-05)', (wrote, category, purpose) => {
  expect(neededPurpose(wrote, category)).toBe(purpose);
});

it('a kind of template nobody knows needs what advertisements need (PR-05)', () => {
  expect(purposeOf('NEW_KIND')).toBe('marketing');
});
