import { replyDue } from './reply-due.policy.js';

const NOW = Date.parse('2026-11-27T10:00:00Z');

test.each([
  ['none is due', null, undefined],
  ['in good time', '2026-11-27T13:00:00Z', { overdue: false, soon: false, words: 'Due in 3 h' }],
  ['soon', '2026-11-27T10:06:30Z', { overdue: false, soon: true, words: 'Due in 6 min' }],
  ['at once', '2026-11-27T10:00:20Z', { overdue: false, soon: true, words: 'Due in less than a minute' }],
  ['too late', '2026-11-27T09:57:00Z', { overdue: true, soon: true, words: 'Overdue: 3 min' }],
])('says until when the first reply is due: %s (RV-01)', (_, dueAt, expected) => {
  expect(replyDue(dueAt, NOW)).toEqual(expected);
});
