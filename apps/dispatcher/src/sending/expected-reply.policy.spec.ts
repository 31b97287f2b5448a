import { isMissing } from './expected-reply.policy.js';

it.each([
  [null, false],
  ['sent', false],
  ['unknown', false],
  ['cancelled', true],
  ['rejected', true],
] as const)('a reply that builds on one that ended as %s is held back: %s', (expected, held) => {
  expect(isMissing(expected)).toBe(held);
});
