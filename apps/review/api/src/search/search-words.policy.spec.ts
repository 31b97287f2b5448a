import { excerptOf, tsQueryOf, wordsOf } from './search-words.policy.js';

const shown = (said: string, query: string): string => {
  const { text, found } = excerptOf(said, wordsOf(query));
  return [...found]
    .reverse()
    .reduce(
      (marked, [from, to]) => `${marked.slice(0, from)}[${marked.slice(from, to)}]${marked.slice(to)}`,
      text,
    );
};

test('RV-13: accents, case and signs do not matter, and the beginning of a word is enough', () => {
  expect(wordsOf('  ¿Dónde está "MI" Pedido?  ')).toEqual(['donde', 'esta', 'mi', 'pedido']);
  expect(shown('¿Dónde está mi pedido?', 'donde ped')).toBe('¿[Dónde] está mi [ped]ido?');
  expect(shown('Reach me at ana@example.org', 'ANA@example')).toBe('Reach me at [ana]@[example].org');
});

test('nothing somebody types is an operator of the search', () => {
  expect(tsQueryOf(wordsOf(`a & !b | (c) <-> 'd':* \\`))).toBe('a:* & b:* & c:* & d:*');
});

test('of a long text the part around what was found is shown', () => {
  const { text, found } = excerptOf(`${'before '.repeat(60)}the towel ${'after '.repeat(60)}`, ['towel']);
  expect(text).toMatch(/^… (?:before )+the towel (?:after )+after? ?…$|^… .*towel.* …$/);
  expect(text.slice(...found[0]!)).toBe('towel');
  expect(text.length).toBeLessThan(220);
});

test('what has none of the words is shown from its beginning', () => {
  expect(excerptOf('Hello there', ['zebra'])).toEqual({ text: 'Hello there', found: [] });
});
