import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sentencesOf, sourcesOf, spanishFiles, untranslatedIn, WEB } from './web-sentences.js';

const SOURCES = sourcesOf(WEB).map((file) => ({ file, source: readFileSync(file, 'utf8') }));
const FOUND = SOURCES.map(({ file, source }) => sentencesOf(file, source));
/** What a channel does not carry is said by the page and by whoever sends, from one place. */
const CARRIED = ['bubble-problem.ts', 'template-text.ts'].map((file) =>
  path.join(WEB, '../../../../libs/contracts/src', file),
);
FOUND.push(...CARRIED.map((file) => sentencesOf(file, readFileSync(file, 'utf8'))));
const SAID = FOUND.flatMap(({ said }) => said);
const SPANISH = spanishFiles();
const PAIRS = Object.entries(SPANISH).flatMap(([file, pairs]) =>
  Object.entries(pairs).map(([english, spanish]) => ({ file, english, spanish })),
);
const placesIn = (text: string): string[] => (text.match(/\{\{\w+\}\}|<\w+\/>/g) ?? []).sort();

describe('the workspace in two languages (RV-22)', () => {
  test('every sentence is a literal, and there is Spanish for it', () => {
    const spanish = new Set(PAIRS.map(({ english }) => english));
    expect(FOUND.flatMap(({ faults }) => faults)).toEqual([]);
    expect(SAID.filter(({ text }) => !spanish.has(text))).toEqual([]);
  });

  test('no Spanish is of a sentence nobody says, and none is there twice', () => {
    const said = new Set(SAID.map(({ text }) => text));
    expect(PAIRS.filter(({ english }) => !said.has(english))).toEqual([]);
    const counts = new Map<string, string[]>();
    for (const { english, file } of PAIRS) counts.set(english, [...(counts.get(english) ?? []), file]);
    expect([...counts].filter(([, files]) => files.length > 1)).toEqual([]);
  });

  test('what belongs in a sentence’s places is in the Spanish, too', () => {
    const differing = PAIRS.filter(
      ({ english, spanish }) =>
        placesIn(english).join() !== placesIn(spanish).join() || spanish.trim() === '',
    );
    expect(differing).toEqual([]);
  });

  test('every file of Spanish is loaded', () => {
    const loader = readFileSync(path.join(WEB, 'lib/language/spanish.ts'), 'utf8');
    expect(Object.keys(SPANISH).filter((file) => !loader.includes(`./es/${file}`))).toEqual([]);
  });

  test('nothing is read out that is not in both languages', () => {
    expect(SOURCES.flatMap(({ file, source }) => untranslatedIn(file, source))).toEqual([]);
  });

  test('a sentence that is computed or said too early, and words no t(…) says, would be found', () => {
    const source = `const a = () => <p title="Two words">{t(name)} Hello <b>{t('Bye')}</b></p>; const b = t('Early');`;
    expect(sentencesOf('x.tsx', source)).toMatchObject({
      said: [{ text: 'Bye' }],
      faults: [expect.any(String), expect.any(String)],
    });
    expect(untranslatedIn('x.tsx', source)).toHaveLength(2);
  });
});
