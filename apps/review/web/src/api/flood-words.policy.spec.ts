import { floodWords } from './flood-words.policy.js';

const at = (second: number): string => new Date(Date.UTC(2026, 2, 2, 9, 0, second)).toISOString();

describe('how a fast writer is told (IN-09)', () => {
  test.each([
    [0, 20, 412, 'Writes very fast: 412 messages in 20 s'],
    [0, 180, 412, 'Writes very fast: 412 messages in 3 min'],
    [5, 5, 10_000, 'Writes very fast: 10,000 messages in 1 s'],
  ])('from %i s to %i s, %i messages', (from, until, count, words) => {
    expect(floodWords({ from: at(from), until: at(until), count })).toBe(words);
  });
});
