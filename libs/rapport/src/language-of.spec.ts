import { languageOf } from './language-of.js';

test.each([
  ['hello, what time do you open?', 'en'],
  ['do you have parking', 'en'],
  ['breakfast?', 'en'],
  ['¿A qué hora abren?', 'es'],
  ['tienen parking?', 'es'],
  ['Hola! quisiera cambiar mi reserva', 'es'],
  ['desayuno', 'es'],
  ['Que horas vocês abrem?', 'pt'],
  ['tem estacionamento?', 'pt'],
  ['Olá, gostaria de mudar minha reserva', 'pt'],
  ['A que horas é o check-in?', 'pt'],
  ['¿Venden tarjetas regalo?', 'es'],
  ['Bonjour, à quelle heure ouvrez-vous ?', 'fr'],
])('"%s" is %s', (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test.each(['ok', '👍', '42', 'https://example.com/desayuno', ''])('"%s" does not say a language', (text) => {
  expect(languageOf(text)).toBeUndefined();
});

test('a memory asks for more letters than an answer', () => {
  expect(languageOf('obrigado', 12)).toBeUndefined();
  expect(languageOf('muito obrigado pela ajuda', 12)).toBe('pt');
});
