import { whyHere } from './why.policy.js';

const NOW = Date.parse('2026-11-27T12:00:00.000Z');
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();
const item = {
  id: 'a',
  waitingSince: at(-60),
  dangers: [] as string[],
  urgent: false,
  replyDueAt: null as string | null,
  windowEndsAt: null as string | null,
  lookBy: null as string | null,
  weighed: { risk: 0.5, value: 0.24, urgency: 0.2, alert: 0 },
};

test.each([
  ['danger', { dangers: ['self_harm'] }, 'First of all: somebody may be in danger.'],
  ['an urgent word', { urgent: true }, 'Before the others: an urgent word was heard.'],
  ['a first reply', { replyDueAt: at(4) }, 'Before the others: the first reply to them. Due in 4 min.'],
  [
    'a late first reply',
    { replyDueAt: at(-20) },
    'Before the others: the first reply to them. Overdue: 20 min.',
  ],
  [
    'a window',
    { windowEndsAt: at(20), replyDueAt: at(300) },
    'Before the others: 20 min to reply, then the channel takes no free reply.',
  ],
  [
    'nobody looked',
    { lookBy: at(10) },
    'Raised: it waits 1 h, and nobody has looked at it yet. Somebody should within 2 hours.',
  ],
  ['points', {}, '25.6 of 100 points: the draft is risky (10), how long they wait (10).'],
])('RV-01: the card says why it stands where it stands: %s', (_, more, words) => {
  expect(whyHere({ ...item, ...more }, NOW)).toBe(words);
});

test('RV-01: whoever was brought because it was their turn is told as such', () => {
  expect(whyHere(item, NOW, true)).toBe('It is their turn: every fifth item is whoever has waited longest.');
});
