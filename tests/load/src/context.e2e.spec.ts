import { measureContext } from './context.js';

test('what a draft is told can be measured: a database is filled as asked, and every contact is known (ME-11)', async () => {
  const { size, figures, empty } = await measureContext({ contacts: 200, rows: 1_000 }, () => undefined, 100);
  expect(size).toMatchObject({ contacts: 200, rows: 1_000 });
  expect(empty).toBe(0);
  expect(figures.map(({ statistic }) => statistic)).toEqual(['p50', 'p95', 'p99']);
  expect(figures[0]!.samples.length).toBeGreaterThanOrEqual(50);
}, 180_000);
