import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check, RULES } from '../check.js';
import { categoryLine } from '../finding.js';
import { Weights } from './weights.js';

const FILE = readFileSync(path.join(__dirname, '..', '..', 'data', 'weights.bin'));
const layers = (text: string, direction: 'in' | 'out') =>
  check(text, { direction }).map(({ layer, category, severity }) => ({ layer, category, severity }));

test('CO-01: what sounds like an attempt is found though no rule names its words, and says which words', () => {
  const text =
    'Good morning. Nobody would even notice if I was gone by Sunday, honestly. Is breakfast included?';
  const [found] = check(text, { direction: 'in' });
  expect(found).toMatchObject({ category: 'self_harm', severity: 'critical' });
  expect(text.slice(found!.span.start, found!.span.end)).toBe(found!.words);
  expect(found!.words).not.toContain('breakfast');
  // As the contract of a finding takes it.
  expect(found!.rule).toMatch(/^[a-z0-9-]{1,60}$/);
});

test('CO-07: a rule is not believed where its words are ordinary talk', () => {
  expect(layers('Is the nude colour available in the matt lipstick?', 'in')).toEqual([]);
});

const FLOOR_RULES = RULES.filter(({ patterns, category }) => patterns && categoryLine(category).floor);

test.each(FLOOR_RULES)(
  'ET-06: what $id must find is found in the middle of one long sentence of ordinary talk',
  ({ id, positive }) => {
    for (const text of positive)
      for (const direction of ['in', 'out'] as const) {
        if (!check(text, { direction }).some(({ rule }) => rule === id)) continue;
        const bare = text.replace(/[.!?]+(?=\s|$)/g, '');
        const long = `hi i would like to know what time check in begins because we arrive late with two suitcases and ${bare} and also whether parking and breakfast are included thank you so much`;
        expect([text, check(long, { direction })]).not.toEqual([text, []]);
      }
  },
);

const BESIDE = [
  '¿A qué hora es el desayuno?',
  'Gracias por todo.',
  'What time is breakfast?',
  'A que horas é o café da manhã?',
];

test.each(FLOOR_RULES)(
  'ET-06: what $id must find is found beside an ordinary sentence, before and after it',
  ({ id, positive }) => {
    for (const text of [...positive, ...(id === 'self-harm' ? ['Me quiero matar.'] : [])])
      for (const direction of ['in', 'out'] as const) {
        if (!check(text, { direction }).some(({ rule }) => rule === id)) continue;
        for (const other of BESIDE)
          for (const both of [`${other} ${text}`, `${text} ${other}`, `${other}\n${text}`])
            expect([both, check(both, { direction })]).not.toEqual([both, []]);
      }
  },
);

test('CO-05: what is no risk in a direction is not said of it', () => {
  expect(layers('I am not a bot, I am the real owner of this room.', 'in').map(({ category }) => category)).not.toContain('identity_deception'); // prettier-ignore
});

test('weights survive being written, and a cut file is refused', () => {
  const weights = Weights.read(FILE);
  expect(weights.write().equals(FILE)).toBe(true);
  expect(() => Weights.read(FILE.subarray(0, -10))).toThrow(/learned weights: \d+ bytes instead of \d+/);
});
