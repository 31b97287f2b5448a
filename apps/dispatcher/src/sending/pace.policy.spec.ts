import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { pauses } from './pace.policy.js';

/** No jitter: the middle of the id space. */
const even = (text: string) => ({ bubbleId: '7fffffff-ffff-5fff-bfff-ffffffffffff', text });
const bubble = fc.record({ bubbleId: fc.uuid(), text: fc.string({ maxLength: 400 }) });

describe('the pauses between bubbles (DS-06)', () => {
  it.each([
    ['the first leaves at once', [even('x'.repeat(500))], [0]],
    [
      'three of 60 characters take 4.8 s',
      [even('x'.repeat(60)), even('x'.repeat(60)), even('x'.repeat(60))],
      [0, 2_400, 2_400],
    ],
    ['a short one takes 0.8 s', [even('Hi'), even('Yes')], [0, 800]],
    ['a long one takes 4 s', [even('Hi'), even('x'.repeat(900))], [0, 4_000]],
    ['a face is one character', [even('Hi'), even('👍'.repeat(50))], [0, 2_000]],
  ])('%s', (_case, bubbles, expected) => {
    pauses(bubbles).forEach((pause, index) =>
      expect(Math.abs(pause - expected[index]!)).toBeLessThanOrEqual(1),
    );
  });

  it('stay within a fifth of the time to type, and within 12 s in all', () => {
    fc.assert(
      fc.property(fc.array(bubble, { minLength: 1, maxLength: 10 }), (bubbles) => {
        const [first, ...others] = pauses(bubbles);
        expect(first).toBe(0);
        expect(others.reduce((sum, pause) => sum + pause, 0)).toBeLessThanOrEqual(12_000);
        for (const pause of others) expect(pause).toBeLessThanOrEqual(4_800);
        if (others.length <= 2) for (const pause of others) expect(pause).toBeGreaterThanOrEqual(639);
      }),
      propertyRuns(200),
    );
  });

  it('are the same after a restart', () => {
    fc.assert(
      fc.property(fc.array(bubble, { minLength: 1, maxLength: 10 }), (bubbles) => {
        expect(pauses(bubbles)).toEqual(pauses(bubbles));
      }),
      propertyRuns(200),
    );
  });
});
