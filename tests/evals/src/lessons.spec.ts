import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, Weights } from '@countersign/constitution';
import { digestOfSentences, sentences } from './lessons.js';
import { readCases } from './read-cases.js';

const DATA = path.join(__dirname, '..', '..', '..', 'libs', 'constitution', 'data', 'weights.bin');
const BLIND = path.join(__dirname, '..', 'blind');

test('CO-13: the weights that ship were made of the sentences that lie here; after a change `npm run evals:train` makes them anew', () => {
  const { sentences: made } = Weights.read(readFileSync(DATA)).head;
  expect(made).toBe(digestOfSentences());
});

test('CO-12: nothing that is measured blind is learned from', () => {
  const learned = new Set(sentences().map(({ text }) => text.toLowerCase()));
  const blind = readdirSync(BLIND).flatMap((name) => readCases(path.join(BLIND, name), false));
  expect(blind.length).toBeGreaterThan(1_500);
  expect(blind.filter(({ text }) => learned.has(text.toLowerCase()))).toEqual([]);
});

describe('what is found in the replies of the lessons', () => {
  const replies = sentences().filter(({ direction, kind }) => direction === 'out' && kind !== 'benign');
  const found = replies.map(({ text }) => check(text, { direction: 'out' }));

  test('CO-02: a guess is never more than medium, so it stops nobody', () => {
    const guesses = found.flat().filter(({ layer }) => layer === 'learned');
    expect(guesses.length).toBeGreaterThan(100);
    const stopping = guesses.filter(({ severity, overridable }) => severity === 'high' || severity === 'critical' || !overridable); // prettier-ignore
    expect(stopping).toEqual([]);
  });

  test('CO-07: where a rule names something, no guess stands beside it', () => {
    expect(found.filter((all) => new Set(all.map(({ layer }) => layer)).size > 1)).toEqual([]);
  });
});
