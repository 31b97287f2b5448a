import { installedShares, isAmong, SHARES_PATTERN } from './shares.js';

const PEOPLE = Array.from({ length: 1_000 }, (_, index) => `person-${index}`);

test('a share is about that many people, always the same; a larger one takes it from nobody (OP-04)', () => {
  const having = (share: number) => PEOPLE.filter((person) => isAmong('batchApproval', person, share));
  expect(having(0)).toEqual([]);
  expect(having(100)).toEqual(PEOPLE);
  expect(having(20).length).toBeGreaterThan(150);
  expect(having(20).length).toBeLessThan(250);
  expect(having(50)).toEqual(expect.arrayContaining(having(20)));
});

test('who has one thing early need not have the other early (OP-04)', () => {
  const having = (feature: 'batchApproval' | 'firstMessages') =>
    PEOPLE.filter((person) => isAmong(feature, person, 20));
  expect(having('batchApproval')).not.toEqual(having('firstMessages'));
});

test('what the installation does not name everybody has (OP-04)', () => {
  expect(installedShares('')).toEqual({ batchApproval: 100, firstMessages: 100 });
  expect(installedShares('firstMessages=0, batchApproval=20')).toEqual({
    batchApproval: 20,
    firstMessages: 0,
  });
});

test.each([
  ['', true],
  ['batchApproval=0', true],
  ['batchApproval=20,firstMessages=100', true],
  ['batchApproval=101', false],
  ['batchApproval', false],
  ['batch=20', false],
  ['batchApproval=20,', false],
])('shares of an installation written as %p: %p (OP-04)', (setting, right) => {
  expect(SHARES_PATTERN.test(setting)).toBe(right);
});
