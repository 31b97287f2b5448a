import { isValueOf } from './value-of.policy.js';

test.each([
  ['language', 'pt', true],
  ['language', 'Portuguese', false],
  ['zone', 'Europe/Lisbon', true],
  ['zone', 'Lisbon time', false],
  ['name', 'Ana', true],
  ['name', ' ', false],
  ['own:Dog', 'Bruno\u0000', false],
])('%s can be "%s": %s (ME-12)', (key, value, can) => {
  expect(isValueOf(key, value)).toBe(can);
});
