import { timeWords } from './time-words.policy.js';

const NOW = new Date('2026-11-24T12:00:00Z');

test.each([
  ['2026-11-24T11:56:00Z', 'just now'],
  ['2026-11-24T11:55:00Z', '5 minutes ago'],
  ['2026-11-24T11:00:00Z', '1 hour ago'],
  ['2026-11-23T12:30:00Z', '23 hours ago'],
  ['2026-11-23T12:00:00Z', 'yesterday'],
  ['2026-11-22T12:00:00Z', '2 days ago'],
  ['2026-11-17T12:00:00Z', '2026-11-17'],
  ['2026-11-24T12:00:30Z', 'just now'],
])('%s is "%s"', (at, words) => {
  expect(timeWords(new Date(at), NOW)).toBe(words);
});
