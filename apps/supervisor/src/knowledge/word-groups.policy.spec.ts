import { widened, wordGroups } from './word-groups.policy.js';

const GROUPS = wordGroups('# comment\nrefund*, money back, return*\n\nhard, climb*\n');
const words = (question: string) => widened(question, GROUPS).map(({ word }) => word);

test('a word and a phrase of a line are recognised, and stand for its other words (KN-02)', () => {
  expect(words('can i have a refund')).toEqual(['refund']);
  expect(words('i want my money back please')).toEqual(['money', 'back']);
  expect(widened('a refund', GROUPS)[0]!.members).toEqual([
    { text: 'refund', anyEnding: true },
    { text: 'return', anyEnding: true },
  ]);
});

test('a part of a word is no member', () => {
  expect(words('hardly a money backpack')).toEqual([]);
});
