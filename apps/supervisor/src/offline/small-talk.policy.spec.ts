import { languageOfGreeting, smallTalk } from './small-talk.policy.js';

test.each([
  ['Hello!', 'greeting'],
  ['hi there', 'greeting'],
  ['Good morning', 'greeting'],
  ['¡Buenos días!', 'greeting'],
  ['Olá, tudo bem', 'greeting'],
  ['Thank you so much!', 'thanks'],
  ['muchas gracias', 'thanks'],
  ['Obrigada', 'thanks'],
  ['Hello, do you have parking', undefined],
  ['thank you for nothing', undefined],
  ['', undefined],
])('"%s" is %s', (sentence, talk) => {
  expect(smallTalk(sentence)).toBe(talk);
});

test.each([
  ['hi', 'en'],
  ['Hola', 'es'],
  ['Oi', 'pt'],
  ['Bom dia!', 'pt'],
  ['ok', undefined],
])('a bare "%s" is in %s', (sentence, language) => {
  expect(languageOfGreeting(sentence)).toBe(language);
});
