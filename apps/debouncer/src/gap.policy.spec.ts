import { decideGap, type Missing } from './gap.policy.js';

const HOLD_MS = 12_000;
const missing = (state: Missing['state'], waitedMs: number): Missing => ({ state, waitedMs });

it.each([
  ['nothing is missing', [], { act: 'close', gap: false }],
  ['a message is on its way', [missing('coming', 11_999)], { act: 'hold' }],
  ['it was waited for in vain', [missing('coming', 12_000)], { act: 'close', gap: true }],
  ['the stream no longer has it', [missing('gone', 0)], { act: 'close', gap: false }],
  ['it became a dead letter', [missing('unreadable', 0)], { act: 'close', gap: true }],
  ['one is lost and another on its way', [missing('unreadable', 0), missing('coming', 5)], { act: 'hold' }],
  [
    'one was long missed, another just now',
    [missing('coming', 60_000), missing('coming', 5)],
    { act: 'hold' },
  ],
  [
    'one is gone and another missed too long',
    [missing('gone', 0), missing('coming', 13_000)],
    { act: 'close', gap: true },
  ],
] as const)('when %s, the window does the right thing', (_case, holes, decision) => {
  expect(decideGap(holes, HOLD_MS)).toEqual(decision);
});
