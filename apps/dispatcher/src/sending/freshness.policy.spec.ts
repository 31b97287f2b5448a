import { isFresh } from './freshness.policy.js';

const seen = { eventId: 'seen', seq: 7 };

it.each([
  ['nothing newer came', { eventId: 'seen', seq: 7 }, true],
  ['the stream has aged everything out', undefined, true],
  ['the approver saw more than the stream shows', { eventId: 'older', seq: 6 }, true],
  ['the channel repeated the message that was seen', { eventId: 'seen', seq: 9 }, true],
  ['something newer came', { eventId: 'newer', seq: 8 }, false],
])('when %s, the reply is fresh or not as it should be (DS-08)', (_case, last, fresh) => {
  expect(isFresh(last, seen)).toBe(fresh);
});
