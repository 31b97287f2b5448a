import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileKindOf } from '@countersign/contracts/bubble-problem';
import { speaker } from '@countersign/runtime';
import { saidIn, serverSources } from '../../test/said-in.js';
import { SPANISH } from './spanish.js';

const ROOT = path.resolve(__dirname, '../../../../..');
const say = speaker(SPANISH);
const SOURCES = serverSources(ROOT);
/** What a draft is taught by, what an operator is told at start, what invented people say in both languages, and what the page words itself (below). */
const OTHERS =
  /\/shipped-|(?:review|service)\.config|messaging|libs\/constitution\/|unknown-words\.policy|command-templates|practice\/samples/;
const SAID = SOURCES.filter(({ file }) => !OTHERS.test(file)).flatMap(({ file, source }) =>
  saidIn(file, source),
);
const placesIn = (text: string): string[] => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

describe('what the server says, in two languages (AP-02)', () => {
  test('every refusal, its title and what it says of a field has Spanish', () => {
    expect(SAID.length).toBeGreaterThan(150);
    expect(SAID.filter(({ text }) => say(text) === text)).toEqual([]);
  });

  test('the Spanish has what belongs in a sentence’s places, and no more', () => {
    const differing = Object.entries(SPANISH).filter(([english, spanish]) => {
      const wanted = placesIn(english);
      return spanish.trim() === '' || placesIn(spanish).some((place) => !wanted.includes(place));
    });
    expect(differing).toEqual([]);
  });

  test('every reason of a rule and every explanation the page shows is one the page has Spanish for', () => {
    const words = readFileSync(path.join(ROOT, 'apps/review/web/src/api/said-by-server.policy.ts'), 'utf8');
    const known = new Set([...words.matchAll(/^\s+(?:\['|t\(\s*'|')([^'\n]+)'/gm)].map(([, text]) => text!));
    const shown = SOURCES.flatMap(({ file, source }) =>
      /libs\/constitution\/|unknown-words\.policy/.test(file) ? shownIn(file, source) : [],
    );
    expect(shown.length).toBeGreaterThan(40);
    expect(shown.filter((text) => !known.has(text))).toEqual([]);
    expect([...known].filter((text) => !shown.includes(text))).toEqual([]);
  });

  test.each([
    [fileKindOf('webchat', { type: 'image/png', bytes: 1 }), 'Web chat no lleva archivos.'],
    [
      fileKindOf('whatsapp', { type: 'image/gif', bytes: 1 }),
      'WhatsApp no admite archivos de tipo image/gif.',
    ],
    [
      fileKindOf('whatsapp', { type: 'video/mp4', bytes: 17 * 2 ** 20 }),
      'WhatsApp admite vídeos de 16 MiB como mucho.',
    ],
  ])('why a channel does not take a file has Spanish: %j', (fits, spanish) => {
    expect('problem' in fits && say(`${fits.problem}.`)).toBe(spanish);
  });

  test('a sentence nobody translated would be found', () => {
    const source = "throw new Problem(409, 'odd_thing', held ? `Not ${name} today.` : 'Not today.');";
    const found = saidIn('x.ts', source).map(({ text }) => text);
    expect(found).toEqual(['odd thing', 'Not 7 today.', 'Not today.']);
    expect(found.map(say)).toEqual(found);
  });
});

/** Reasons of rules, and what a policy of explanations returns. */
function shownIn(file: string, source: string): string[] {
  const pattern = file.includes('unknown-words')
    ? /return '([^']+)'/g
    : /\breason:\s*(?:'([^']+)'|"([^"]+)")/g;
  return [...source.matchAll(pattern)].map(([, single, double]) => single ?? double ?? '');
}
