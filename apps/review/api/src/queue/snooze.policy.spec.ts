import { latestSnooze } from './snooze.policy.js';

const openedAt = new Date('2026-11-20T10:00:00Z');
const waiting = { openedAt, lastInboundAt: null, windowEndsAt: undefined };

test('RV-15: an item can be put aside until half an hour before it expires, 72 hours after it opened', () => {
  expect(latestSnooze(waiting)).toEqual(new Date('2026-11-23T09:30:00Z'));
});

test('RV-15: whoever writes again is waited for anew; what was written before it opened changes nothing', () => {
  const later = { ...waiting, lastInboundAt: new Date('2026-11-21T10:00:00Z') };
  expect(latestSnooze(later)).toEqual(new Date('2026-11-24T09:30:00Z'));
  const earlier = { ...waiting, lastInboundAt: new Date('2026-11-01T10:00:00Z') };
  expect(latestSnooze(earlier)).toEqual(new Date('2026-11-23T09:30:00Z'));
});

test('RV-15: or until half an hour before the channel takes no free reply any more, where that is first', () => {
  const windowEndsAt = new Date('2026-11-21T10:00:00Z');
  expect(latestSnooze({ ...waiting, windowEndsAt })).toEqual(new Date('2026-11-21T09:30:00Z'));
});
