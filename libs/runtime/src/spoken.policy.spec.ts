import { speaker, wantsSpanish } from './spoken.policy.js';

const say = speaker({
  'There is no such item.': 'No existe ese elemento.',
  'Try again in {{seconds}} s.': 'Inténtelo otra vez dentro de {{seconds}} s.',
  'There were too many wrong keys. Try again in {{seconds}} s.':
    'Demasiadas claves. Otra vez en {{seconds}} s.',
  'Nobody goes from {{from}} to {{to}}.': 'A {{to}} no se llega desde {{from}}.',
  'It may not be asked: {{cause}}.': 'No se puede pedir: {{cause}}.',
  'the contact is a minor': 'el contacto es menor',
});

test.each([
  ['There is no such item.', 'No existe ese elemento.'],
  ['Try again in 30 s.', 'Inténtelo otra vez dentro de 30 s.'],
  ['There were too many wrong keys. Try again in 7 s.', 'Demasiadas claves. Otra vez en 7 s.'],
  ['Nobody goes from LEAD to CUSTOMER.', 'A CUSTOMER no se llega desde LEAD.'],
  ['It may not be asked: the contact is a minor.', 'No se puede pedir: el contacto es menor.'],
])('AP-02: %j is said in another language with what fills it', (english, spanish) => {
  expect(say(english)).toBe(spanish);
});

test.each(['constructor', 'Words of a customer.', 'Try again in', ''])(
  'AP-02: %j, which nobody translated, stays as it is',
  (words) => expect(say(words)).toBe(words),
);

test.each([
  ['es', true],
  ['es-AR,es;q=0.9,en;q=0.8', true],
  ['en-GB,es;q=0.9', false],
  ['fr, es;q=0.4, en;q=0.3', true],
  ['es;q=0', false],
  ['*', false],
  ['', false],
  [undefined, false],
  ['q=;;;,,,', false],
])('AP-02: whether %j asks for Spanish: %s', (header, expected) => {
  expect(wantsSpanish(header)).toBe(expected);
});
