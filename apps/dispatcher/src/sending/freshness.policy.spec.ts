import { freshnessOf } from './freshness.policy.js';

const seen = { eventId: 'seen', seq: 7 };

it.each([
  ['nothing newer came', { eventId: 'seen', seq: 7 }, 'fresh'],
  ['the stream has aged everything out', undefined, 'fresh'],
  ['the approver saw more than the stream shows', { eventId: 'older', seq: 6 }, 'fresh'],
  ['the channel repeated the message that was seen', { eventId: 'seen', seq: 9 }, 'repeated'],
  ['something newer came', { eventId: 'newer', seq: 8 }, 'stale'],
])('when %s, the last look says so (DS-08)', (_case, last, freshness) => {
  expect(freshnessOf(last, seen)).toBe(freshness);
});
