import { isLate } from './lateness.policy.js';

const written = new Date('2026-11-24T10:00:00Z');

test.each([
  ['a minute is on time', '2026-11-24T10:01:00.000Z', false],
  ['more than a minute is late', '2026-11-24T10:01:00.001Z', true],
  ['two hours of downtime are late', '2026-11-24T12:10:00Z', true],
  ["a provider's clock ahead of ours makes nothing late", '2026-11-24T09:59:00Z', false],
])('%s (IN-07)', (_title, received, late) => {
  expect(isLate(written, new Date(received))).toBe(late);
});
