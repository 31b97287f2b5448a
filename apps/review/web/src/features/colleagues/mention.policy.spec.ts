import { mentionAt, mentionChoices, mentionedIn } from './mention.policy.js';

const people = ['Ana', 'Ana María', 'José Luis', 'Rita'].map((name) => ({ id: name, name, decides: true }));
const names = (found: { name: string }[]): string[] => found.map(({ name }) => name);

test('RV-14: a name is looked for from an @ to the cursor, and an address is no mention', () => {
  expect(mentionAt('Ask @Ri', 7)).toEqual({ from: 4, query: 'Ri' });
  expect(mentionAt('@', 1)).toEqual({ from: 0, query: '' });
  expect(mentionAt('ana@example.org', 15)).toBeUndefined();
  expect(mentionAt('Ask @Ri\nplease', 14)).toBeUndefined();
});

test('RV-14: the beginning of any of their names is enough, with or without accents', () => {
  expect(names(mentionChoices(people, 'jose'))).toEqual(['José Luis']);
  expect(names(mentionChoices(people, 'mar'))).toEqual(['Ana María']);
  expect(names(mentionChoices(people, ''))).toHaveLength(4);
  expect(names(mentionChoices(people, 'x'))).toEqual([]);
});

test('RV-14: who is told is who is named, not who is called alike', () => {
  expect(names(mentionedIn('@Ana María, please', people))).toEqual(['Ana María']);
  expect(names(mentionedIn('@Rita and @Ana', people))).toEqual(['Rita', 'Ana']);
  expect(names(mentionedIn('Rita knows', people))).toEqual([]);
});
