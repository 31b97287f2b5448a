import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { decideGap, type Missing, type MissingState } from './gap.policy.js';

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

it('however a hole is filled or lost, a window is held no longer than told, and a person learns of what may be missing', () => {
  const state = fc.constantFrom<MissingState>('coming', 'gone', 'unreadable');
  const holes = fc.array(fc.record({ state, waitedMs: fc.nat(6_000) }), { maxLength: 6 });
  fc.assert(
    fc.property(holes, fc.nat(5_000), fc.nat(5_000), (missing, holdMs, laterMs) => {
      const later = missing.map((one) => ({ ...one, waitedMs: one.waitedMs + laterMs }));
      const [now, then] = [decideGap(missing, holdMs), decideGap(later, holdMs)];
      // Waiting alone never makes it wait again.
      if (now.act === 'close') expect(then).toEqual(now);
      if (missing.every(({ waitedMs }) => waitedMs >= holdMs)) expect(now.act).toBe('close');
      if (now.act === 'close') expect(now.gap).toBe(missing.some((one) => one.state !== 'gone'));
    }),
    propertyRuns(300),
  );
});
