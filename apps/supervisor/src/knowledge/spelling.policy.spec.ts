import { respelt, slipsBetween } from './spelling.policy.js';

const DOCUMENTS = ['brand', 'deposit', 'garanti', 'park', 'polici', 'punctur', 'tour', 'train', 'winter'];
const read = (word: string) => respelt(word, DOCUMENTS).map(({ lexeme }) => lexeme);

test.each([
  ['brnad', ['brand'], 'two letters have changed places'],
  ['depozit', ['deposit'], 'one letter is another'],
  ['wintr', ['winter'], 'one is missing'],
  ['parkng', ['park'], 'its ending is misspelt, so it was not cut off'],
  ['punkture', ['punctur'], 'two slips in a long word'],
])('%s is read as %j: %s (KN-02)', (word, lexemes) => {
  expect(read(word)).toEqual(lexemes);
});

test.each(['rain', 'polit', 'surfboard', 'cat', 'winterthur2'])('%s is another word', (word) => {
  expect(read(word)).toEqual([]);
});

test('a guess is worth less the more slips it takes', () => {
  const [one] = respelt('wintr', DOCUMENTS);
  const [two] = respelt('punkture', DOCUMENTS);
  expect(one!.worth).toBeGreaterThan(two!.worth);
  expect(two!.worth).toBeLessThan(1);
});

test('a number is never a slip of another', () => {
  expect(slipsBetween('100', '1000')).toBe(Infinity);
  expect(slipsBetween('a7', 'a7')).toBe(0);
});
