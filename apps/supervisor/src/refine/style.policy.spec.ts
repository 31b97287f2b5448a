import { questionOpen } from './open-question.policy.js';
import { styleFaults, type StyleMeasure } from './style.policy.js';

const MEASURE: StyleMeasure = { earlier: [], questionOpen: false, emojiLimit: 1, quoted: [], language: 'es' };
const rules = (text: string, more: Partial<StyleMeasure> = {}): string[] =>
  styleFaults([text], { ...MEASURE, ...more }).map(({ rule }) => rule);

test('over a scripted chat, a phrase used twice is avoided the third time (SV-09)', () => {
  const chat = [
    'Thank you for your message. Yes.',
    'Thank you for your message! No.',
    'Thank you for your message…',
  ];
  expect(chat.map((reply, at) => rules(reply, { earlier: chat.slice(0, at) }))).toEqual([
    [],
    [],
    ['style-repeated-phrase'],
  ]);
});

test('only the last ten replies count, and words of the documents may be said again (SV-09)', () => {
  const said = 'Breakfast is served in the garden room.';
  const others = Array.from({ length: 10 }, (_, at) => `Reply ${at}.`);
  expect(rules(said, { earlier: [said, said, ...others] })).toEqual([]);
  expect(
    rules(said, { earlier: [said, said], quoted: [`Breakfast is served in the garden room from 7:30.`] }),
  ).toEqual([]);
  expect(rules(said, { earlier: [said, said] })).toEqual(['style-repeated-phrase']);
});

test.each([
  ['Which room are you in?', []],
  ['Which room are you in? And until when?', ['style-many-questions']],
  ['¿En qué habitación está? ¿Hasta cuándo?', ['style-many-questions']],
  ['Welcome 🙂', []],
  ['Welcome 🙂🎉', ['style-emoji']],
  ['A family 👨‍👩‍👧 is one emoji.', []],
  ['Great question! It is open.', ['style-praise']],
  ['¡Buena pregunta! Está abierto.', ['style-praise']],
  ['Ótima pergunta! Está aberto.', ['style-praise']],
  ['The question is a good one for my colleague.', []],
])('"%s": %j (SV-09)', (text, found) => {
  expect(rules(text)).toEqual(found);
});

test('nothing is asked while our last question is open (SV-09)', () => {
  expect(rules('Which dates?', { questionOpen: true })).toEqual(['style-unanswered-question']);
});

test.each([
  ['Which dates do you need?', ['Do you have parking?'], true],
  ['Which dates do you need?', ['The 3rd. Do you have parking?'], false],
  ['Which dates do you need?', ['may 3'], false],
  ['We have parking.', ['Do you have breakfast?'], false],
  [undefined, ['Hello?'], false],
])('after "%s", %j leaves our question open: %s', (last, now, open) => {
  expect(questionOpen(last, now)).toBe(open);
});

test.each([
  ['es', { es: 'usted' }, '¿Puedes decirnos tu nombre?', ['style-address']],
  ['es', { es: 'usted' }, 'Un compañero te responderá.', ['style-address']],
  ['es', { es: 'usted' }, '¿Puede decirnos su nombre? Con gusto le ayudamos.', []],
  ['es', { es: 'tu' }, 'Un compañero te responderá; ¿puedes decirnos tu nombre?', []],
  ['es', { es: 'tu' }, 'Escríbanos cuando quiera.', ['style-address']],
  ['es', { es: 'tu' }, '¿Querés que te lo guardemos?', ['style-address']],
  ['es', { es: 'vos' }, '¿Querés que te lo guardemos? Avisanos.', []],
  ['es', { es: 'vos' }, '¿Quieres que te lo guardemos?', ['style-address']],
  ['es', undefined, '¿Puedes decirnos su nombre, usted?', []],
  ['pt', { pt: 'voce' }, 'Podes dizer-nos o teu nome?', ['style-address']],
  ['pt', { pt: 'voce' }, 'Você pode dizer o seu nome?', []],
  ['pt', { pt: 'senhor' }, 'Você pode dizer o seu nome?', ['style-address']],
  ['pt', { pt: 'senhor' }, 'O senhor pode dizer o seu nome?', []],
  ['pt', { pt: 'tu' }, 'A senhora pode dizer o seu nome?', ['style-address']],
  ['en', { es: 'usted', pt: 'voce' }, 'Tu casa is the name of the room.', []],
] as const)('in %s, addressed as %j: "%s" (SV-10)', (language, address, text, found) => {
  expect(rules(text, { language, address })).toEqual(found);
});
