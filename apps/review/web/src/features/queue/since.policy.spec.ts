import { sinceTime } from './since.policy.js';

test('RV-13: a search looks back so many days from now, or as far as there is anything', () => {
  const now = Date.parse('2026-11-27T12:00:42.500Z');
  expect(sinceTime('7', now)).toBe('2026-11-20T12:00:00.000Z');
  expect(sinceTime('', now)).toBe('');
});
