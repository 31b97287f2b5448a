import { removedWords } from './removed-words.policy.js';

test('PR-03: what a night removed is said with its count', () => {
  const removed = [{ part: 'messages', count: 1_204 } as const, { part: 'drafts', count: 33 } as const];
  expect(removedWords(removed)).toEqual(['1,204 messages of customers', '33 drafts']);
  expect(removedWords([])).toEqual([]);
});
