import { replyWindow } from './reply-window.policy.js';

const now = Date.parse('2026-11-26T12:00:00.000Z');
const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString();

test.each([
  ['no limit', null, undefined],
  ['a day', at(24 * 60 - 1), { state: 'open', words: '23 h 59 min to reply' }],
  ['just over two hours', at(121), { state: 'open', words: '2 h 1 min to reply' }],
  ['two hours', at(120), { state: 'closing', words: '2 h to reply' }],
  ['half a minute', at(0.5), { state: 'closing', words: 'Less than a minute to reply' }],
  ['nothing left', at(0), { state: 'closed', words: 'Reply window closed' }],
])('with %s left the reviewer reads it in a glance (RV-16)', (_case, endsAt, expected) => {
  expect(replyWindow(endsAt, now)).toEqual(expected);
});
