import { outlookOf } from './outlook.policy.js';

test('AN-03: the outlook is the backlog and an hour of what came less what was settled, worked by hand', () => {
  // 12 came and 6 were settled in 3 hours: 2 more an hour, so 10 become 12.
  expect(outlookOf({ hours: 3, arrived: 12, settled: 6 }, 10)).toMatchObject({ inAnHour: 12 });
  // 6 came and 12 were settled: 2 less an hour.
  expect(outlookOf({ hours: 3, arrived: 6, settled: 12 }, 10)).toMatchObject({ inAnHour: 8 });
});

test('AN-03: no queue is shorter than nothing', () => {
  expect(outlookOf({ hours: 3, arrived: 0, settled: 30 }, 4)).toMatchObject({ inAnHour: 0 });
});

test('AN-03: where nothing came and nothing was settled nothing is foretold', () => {
  expect(outlookOf({ hours: 3, arrived: 0, settled: 0 }, 4)).not.toHaveProperty('inAnHour');
});
