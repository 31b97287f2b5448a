import { measureAnalytics } from './analytics.js';

test('how fast events become rows can be measured: every one of them is a row, once (AN-01)', async () => {
  const figures = await measureAnalytics({ backlog: 2_000, perSecond: 200, seconds: 2 }, () => undefined);
  const [stored, lag, wrong] = figures.map(({ samples }) => samples);
  expect(stored).toEqual([expect.any(Number)]);
  expect(lag!.length).toBeGreaterThanOrEqual(50);
  expect(wrong).toEqual([0]);
}, 180_000);
