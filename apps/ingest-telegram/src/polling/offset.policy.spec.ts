import { propertyRuns } from '@countersign/testing/property-runs';
import fc from 'fast-check';
import { confirmedOffset, usableOffset } from './offset.policy.js';

describe('what may be confirmed', () => {
  it.each([
    ['nothing came', [], [], undefined],
    ['all of it is done', [5, 6, 7], [5, 6, 7], 8],
    ['the first one failed', [5, 6, 7], [6, 7], undefined],
    ['one in the middle failed', [5, 6, 7], [5, 7], 6],
    ['ids leave holes', [5, 9, 12], [5, 9], 10],
    ['one came twice', [5, 5, 6], [5, 6], 7],
  ])('when %s', (_case, ids, done, offset) => {
    expect(confirmedOffset(ids, new Set(done))).toBe(offset);
  });
});

it('never confirms an update that is not done, and always the longest done beginning', () => {
  const updates = fc.uniqueArray(fc.nat(1_000), { maxLength: 20 }).map((ids) => ids.sort((a, b) => a - b));
  const scenario = updates.chain((ids) => fc.tuple(fc.constant(ids), fc.subarray(ids)));
  fc.assert(
    fc.property(scenario, ([ids, done]) => {
      const below = confirmedOffset(ids, new Set(done)) ?? -1;
      const confirmed = ids.filter((id) => id < below);
      expect(confirmed.filter((id) => !done.includes(id))).toEqual([]);
      expect(done).not.toContain(ids[confirmed.length]);
    }),
    propertyRuns(300),
  );
});

describe('an offset from before', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  it('is used within a day, and not after: ids may have started anew', () => {
    expect(usableOffset({ offset: 7, at: now - 60_000 }, now)).toBe(7);
    expect(usableOffset({ offset: 7, at: now - 25 * 3_600_000 }, now)).toBeUndefined();
    expect(usableOffset(undefined, now)).toBeUndefined();
  });
});
