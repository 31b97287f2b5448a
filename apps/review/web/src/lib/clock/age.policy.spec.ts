import { age, ago, duration, weight } from './age.policy.js';

const at = '2026-11-21T10:00:00.000Z';
const after = (ms: number): number => Date.parse(at) + ms;

describe('the age of a text', () => {
  test.each([
    [-5_000, 'now'],
    [9_000, 'now'],
    [45_000, '45 s'],
    [3 * 60_000, '3 min'],
    [60 * 60_000, '1 h'],
    [125 * 60_000, '2 h 5 min'],
    [4 * 86_400_000, '4 d'],
  ])('after %d ms reads "%s"', (ms, words) => {
    expect(age(at, after(ms))).toBe(words);
  });

  test('says in a sentence how long ago something was', () => {
    expect([ago(at, after(0)), ago(at, after(60_000))]).toEqual(['just now', '1 min ago']);
  });

  test('a time that cannot be read shows a dash, never a number', () => {
    expect(age('not a time', after(0))).toBe('–');
  });

  test('weighs more the longer somebody waits', () => {
    expect([0, 10, 60].map((minutes) => weight(at, after(minutes * 60_000)))).toEqual([
      'fresh',
      'aging',
      'old',
    ]);
  });

  test('says how late something was delivered, whatever time it is now (IN-07)', () => {
    expect(duration(at, '2026-11-21T12:10:00.000Z')).toBe('2 h 10 min');
  });
});
