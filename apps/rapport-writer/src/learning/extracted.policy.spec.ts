import type { ExtractedFact, ExtractedKind } from '@countersign/contracts';
import { learnedFrom } from './extracted.policy.js';

const found = (kind: ExtractedKind, value: string, confidence = 0.9): ExtractedFact => ({
  ...{ providerMessageId: 'm', seq: 1, kind, value, confidence },
});
const learned = (text: string, kind: ExtractedKind, value: string, confidence?: number) => {
  const one = learnedFrom(found(kind, value, confidence), text);
  return one && [one.key, one.value, one.confidence, one.negated];
};

test('a name counts where a pattern heard it and the model is sure of it (ME-04)', () => {
  // By its pattern alone a name in small letters is doubtful.
  expect(learned('my name is zuleika.', 'name', 'zuleika')).toEqual(['name', 'Zuleika', 0.9, false]);
  expect(learned('my name is zuleika.', 'name', 'zuleika', 0.7)).toEqual(['name', 'Zuleika', 0.6, false]);
  expect(learned('Me llamo Ana Ruiz', 'name', 'Ana Ruiz', 0.8)).toEqual(['name', 'Ana Ruiz', 0.95, false]);
});

test('a name nobody introduced is a question at most, however sure the model is (ME-04)', () => {
  expect(learned('The booking is for Maria', 'name', 'Maria', 1)).toEqual(['name', 'Maria', 0.5, false]);
  expect(learned('The booking is for Casablanca', 'name', 'Casablanca', 1)).toBeUndefined();
});

test.each([
  ["I'm tired", 'tired'],
  ["I'm Tired", 'Tired'],
  ['Come here', 'Here'],
  ['soy alérgica', 'alérgica'],
  ['Soy Alérgica', 'Alérgica'],
  ['Estou Cansada', 'Cansada'],
  ['I am Never late', 'Never'],
  ['It is May', 'May'],
  ['My name is Ana', 'Maria'],
])('“%s” never makes a name of “%s” (ME-04)', (text, value) => {
  expect(learned(text, 'name', value, 1)).toBeUndefined();
});

test('likings are kept under the key patterns keep them under, and what the message does not say is not kept (ME-05)', () => {
  const text = 'For us it has always been the quiet room, never the noisy bar, in Vila Nova';
  expect(learned(text, 'likes', 'the quiet room')).toEqual([
    ...['prefers:room/quiet room', 'quiet room', 0.9, false],
  ]);
  expect(learned(text, 'dislikes', 'noisy bar')).toEqual(['prefers:other/noisy bar', 'noisy bar', 0.9, true]);
  expect(learned(text, 'likes', 'quiet room', 0.7)).toBeUndefined();
  expect(learned(text, 'likes', 'sea view')).toBeUndefined();
  expect(learned(text, 'place', 'Vila Nova', 1)).toEqual(['place', 'Vila Nova', 0.9, false]);
  expect(learned(text, 'place', 'noisy bar')).toBeUndefined();
  expect(learned('In German please', 'language', 'de')).toEqual(['language', 'de', 0.9, false]);
  expect(learned('In German please', 'language', 'German')).toBeUndefined();
});
