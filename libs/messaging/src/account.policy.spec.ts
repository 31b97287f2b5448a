import { accountOf } from './account.policy.js';

const GRACE = 12_000;
const progress = { delivered: 100, settled: 90 };

test.each([
  ['a backlog not yet handed out is late, not lost', 101, 3_600_000, 'coming'],
  ['what is in hands is given time for every retry', 95, 119_000, 'coming'],
  ['what has been in hands longer than any retry lasts is stuck', 95, 120_000, 'stuck'],
  ['what was acknowledged a moment ago may still be committing', 90, 11_999, 'coming'],
  ['what was acknowledged and is in no row will not come by itself', 90, 12_000, 'passed-over'],
])('%s (OB-08)', (_title, seq, missingMs, expected) => {
  expect(accountOf(seq, missingMs, progress, GRACE)).toBe(expected);
});
