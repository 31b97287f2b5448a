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

describe('an offset from before', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');
  it('is used within a day, and not after: ids may have started anew', () => {
    expect(usableOffset({ offset: 7, at: now - 60_000 }, now)).toBe(7);
    expect(usableOffset({ offset: 7, at: now - 25 * 3_600_000 }, now)).toBeUndefined();
    expect(usableOffset(undefined, now)).toBeUndefined();
  });
});
