import { failureWords } from './failure-words.policy.js';

test('a missing draft always says why', () => {
  expect(failureWords('refused')).toBe('The model refused to answer this.');
  expect(failureWords('no_passage')).toBe('Nothing in your documents answers this.');
  expect(failureWords('moon_phase')).toBe('There is no draft (moon phase).');
});
