import { chartDays } from './chart-days.policy.js';

const range = { from: '2026-02-27', to: '2026-03-01' };
const figures = (metric: 'messages' | 'response') => ({
  metric,
  n: 4,
  days: [{ day: '2026-02-28', value: 4, n: 4 }],
  labels: [],
  reviewers: [],
});

test('AN-03: every day of the range is there; a count of nothing is 0, a median of nothing is no data', () => {
  expect(chartDays(range, [figures('messages'), figures('response')])).toEqual([
    { day: '2026-02-27', messages: 0, response: undefined },
    { day: '2026-02-28', messages: 4, response: 4 },
    { day: '2026-03-01', messages: 0, response: undefined },
  ]);
});
