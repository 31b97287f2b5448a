import { figureText, timeText } from './figure-text.policy.js';

beforeAll(() => {
  Object.defineProperty(globalThis, 'navigator', { value: { languages: ['en-GB'] }, configurable: true });
});

test('AN-03: what nothing is known of is no data, and a known nothing is 0', () => {
  expect(figureText({ n: 0 }, 'seconds')).toBe('no data');
  expect(figureText({ n: 0 }, 'share')).toBe('no data');
  expect(figureText({ value: 0, n: 0 }, 'number')).toBe('0');
});

test('AN-03: shares are per cent and money has as many places as it needs', () => {
  expect(figureText({ value: 0.6, n: 5 }, 'share')).toBe('60%');
  expect(figureText({ value: 0.0213, n: 5 }, 'usd')).toBe('US$0.0213');
  expect(figureText({ value: 12.5, n: 5 }, 'usd')).toBe('US$12.50');
});

test('FU-03: an amount is written in its own currency, and sums of several are none', () => {
  expect(figureText({ value: 20_000, n: 2 }, 'minor', 'EUR')).toBe('€200.00');
  expect(figureText({ value: 20_000, n: 2 }, 'minor', 'JPY')).toBe('JP¥20,000');
  expect(figureText({ value: 20_000, n: 2 }, 'minor')).toBe('no data');
});

test.each([
  [4.25, '4.3 secs'],
  [60, '60 secs'],
  [120, '2 mins'],
  [365, '6 mins 5 secs'],
  [39_450, '10 hrs 57 mins'],
  [200_000, '2 days 7 hrs'],
])('AN-03: %d seconds are read as %s', (seconds, words) => {
  expect(timeText(seconds)).toBe(words);
});
