import { fitHistory } from './fit-history.policy.js';

const entry = (text: string) => ({ role: 'contact' as const, text, at: '2026-11-24T10:00:00.000Z' });

test('a history that fits is told whole, oldest first', () => {
  const { history, compacted } = fitHistory([entry('new'), entry('old')], 1_000);
  expect(history.map(({ text }) => text)).toEqual(['old', 'new']);
  expect(compacted).toBe(false);
});

test('a history of 101 KB loses its oldest entries and says so', () => {
  const long = Array.from({ length: 101 }, (_, index) => entry(`${index} ${'é'.repeat(480)}`));
  const { history, compacted } = fitHistory(long, 100 * 1024);
  expect(compacted).toBe(true);
  expect(Buffer.byteLength(JSON.stringify(history))).toBeLessThanOrEqual(100 * 1024);
  expect(history.at(-1)?.text).toMatch(/^0 /);
});

test('one entry too large for all leaves an empty, honest history', () => {
  expect(fitHistory([entry('x'.repeat(2_000))], 1_000)).toEqual({ history: [], compacted: true });
});
