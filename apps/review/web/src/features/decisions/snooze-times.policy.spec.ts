import { localField, snoozeTimes } from './snooze-times.policy.js';

const now = new Date(2026, 10, 20, 15, 30).getTime();
const choices = (latest: Date): string[] =>
  snoozeTimes(now, latest.toISOString()).map(({ choice }) => choice);

test('RV-15: no time is offered that is too late for the item', () => {
  expect(choices(new Date(2026, 10, 22))).toEqual(['hour', 'hours', 'tomorrow']);
  expect(choices(new Date(2026, 10, 21, 8, 59))).toEqual(['hour', 'hours']);
  expect(choices(new Date(2026, 10, 20, 16))).toEqual([]);
});

test('RV-15: tomorrow is nine in the morning where the reviewer is', () => {
  const { at } = snoozeTimes(now, new Date(2026, 10, 22).toISOString()).at(-1)!;
  expect(localField(at)).toBe('2026-11-21T09:00');
});
