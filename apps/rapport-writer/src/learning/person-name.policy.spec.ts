import { readFileSync } from 'node:fs';
import path from 'node:path';
import { givenNames, SURE } from './person-name.policy.js';

/** `sentence | name`, or `sentence |` for one that names nobody. */
const ROWS = readFileSync(path.join(__dirname, 'person-name.sentences.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('|'))
  .map((line) => line.split('|').map((part) => part.trim()) as [string, string]);

const learned = (sentence: string): string =>
  givenNames(sentence)
    .filter(({ confidence }) => confidence >= SURE)
    .map(({ value }) => value)
    .join(', ');

test('of at least 120 sentences in three languages nine tenths of the names are learned, and 98 of 100 learned are right (ME-04)', () => {
  expect(ROWS.length).toBeGreaterThanOrEqual(120);
  const named = ROWS.filter(([sentence]) => learned(sentence) !== '');
  const wrong = ROWS.filter(([sentence, name]) => learned(sentence) !== '' && learned(sentence) !== name);
  const missed = ROWS.filter(([sentence, name]) => name !== '' && learned(sentence) !== name);
  expect({ wrong, precise: 1 - wrong.length / named.length >= 0.98 }).toMatchObject({ precise: true });
  expect({ missed, found: missed.length <= ROWS.filter(([, name]) => name).length * 0.1 }).toMatchObject({
    found: true,
  });
});

test.each([
  "I'm tired",
  'come here',
  'soy alérgica',
  "I'M TIRED",
  'Soy Alérgica',
  'call me tomorrow',
  'me llama la atención',
  'never',
])('"%s" names nobody, not even as a suggestion (ME-04)', (sentence) => {
  expect(givenNames(sentence)).toEqual([]);
});

test.each([
  ["I'm Zorblat Quux", 'Zorblat Quux'],
  ['my name is xanthe', 'Xanthe'],
  ['soy clara', undefined],
])('"%s" is doubtful: it is suggested to a person at most, and not used', (sentence, value) => {
  const [name] = givenNames(sentence);
  expect(name?.value).toBe(value);
  expect(name?.confidence ?? 0).toBeLessThan(SURE);
});
