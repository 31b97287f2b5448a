import { readFileSync } from 'node:fs';
import path from 'node:path';
import { check } from '../check.js';
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
});

test('CO-07: a rule is not believed where its words are ordinary talk', () => {
  expect(layers('Is the nude colour available in the matt lipstick?', 'in')).toEqual([]);
});

test('weights survive being written, and a cut file is refused', () => {
  const weights = Weights.read(FILE);
  expect(weights.write().equals(FILE)).toBe(true);
  expect(() => Weights.read(FILE.subarray(0, -10))).toThrow(/learned weights: \d+ bytes instead of \d+/);
});
