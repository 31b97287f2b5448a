import { compose, type Ingredients } from './compose.policy.js';
import { wordingIn } from './wording.js';

const NOTHING: Ingredients = { passages: [], unanswered: false, wordless: [], greets: false, thanks: false };
const inEnglish = (given: Partial<Ingredients>): string[] =>
  compose(wordingIn('en')!, { ...NOTHING, ...given });

test('each question is answered in a bubble of its own, after one greeting', () => {
  expect(inEnglish({ greets: true, passages: ['From 7:30.', 'In the yard.'] })).toEqual([
    'Hello! From 7:30.',
    'In the yard.',
  ]);
});

test('what is not in the documents is said honestly, and a person is promised', () => {
  expect(inEnglish({ unanswered: true }).join()).toContain('a colleague will look into it');
  expect(inEnglish({ unanswered: true, passages: ['From 7:30.'] })).toEqual([
    'From 7:30.',
    'A colleague will look into the rest of your question and answer you here.',
  ]);
});

test('a photo, a voice message, a location without a word is named and left to a person', () => {
  expect(inEnglish({ wordless: ['image'] })).toEqual([
    'Thank you for the photo. A colleague will look at it and answer you here.',
  ]);
  expect(compose(wordingIn('es')!, { ...NOTHING, wordless: ['voice'] })[0]).toContain('el mensaje de voz');
  expect(inEnglish({ wordless: ['unsupported'] })[0]).toContain('cannot open');
});

test('asked whether a machine answers, the reply begins with saying so', () => {
  const disclosure = "I'm an automated assistant; a colleague checks what I write.";
  expect(inEnglish({ disclosure })).toEqual([disclosure]);
  expect(inEnglish({ disclosure, greets: true, passages: ['From 7:30.'] })).toEqual([
    `Hello! ${disclosure} From 7:30.`,
  ]);
});

test('a greeting is answered with a greeting, thanks with a welcome', () => {
  expect(inEnglish({ greets: true })).toEqual(['Hello! How can we help you?']);
  expect(inEnglish({ thanks: true })).toEqual(["You're welcome!"]);
});

test('a reply has one to three bubbles, whatever goes into it', () => {
  const all = inEnglish({ greets: true, passages: ['a', 'b', 'c'], unanswered: true, wordless: ['image'] });
  expect(all).toHaveLength(3);
  expect(inEnglish({})).toHaveLength(1);
});
