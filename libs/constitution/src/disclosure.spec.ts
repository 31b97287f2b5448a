import { check } from './check.js';
import { asksIfAutomated, disclosureLine } from './disclosure.js';

const ASKED = {
  en: [
    'Are you a bot?',
    'are you a robot',
    'Are you human?',
    'are u a real person?',
    'Am I talking to a bot?',
    'Am I speaking with a real person?',
    'Is this an AI?',
    'is this a bot or a person',
    'Is this automated?',
    'Are you ChatGPT?',
    'Is there a real person there?',
    'Bot or human?',
    'hey, are you actually a human being?',
    'Are you an artificial intelligence?',
    'you a bot?',
    'Is a machine answering me?',
    'Is anyone real there? anybody human here?',
    'Are you just a program?',
    'is it a real human writing?',
    'Do I talk to a machine?',
  ],
  es: [
    '¿Eres un bot?',
    'eres un robot?',
    '¿Es usted una persona real?',
    '¿Eres humano?',
    '¿Estoy hablando con una máquina?',
    'estoy chateando con un bot?',
    '¿Hablo con una persona?',
    '¿Esto es automático?',
    '¿Es esto un robot?',
    '¿Me contesta una máquina?',
    'Eres una IA?',
    '¿Eres inteligencia artificial o una persona?',
    '¿Hay alguien real ahí?',
    '¿Eres ChatGPT?',
    'Persona o robot?',
    '¿Me responde un robot?',
    '¿Estoy hablando con un ser humano?',
    'oye, ¿eres una persona de verdad?',
    '¿Sois un bot?',
    '¿Es un contestador automático?',
  ],
  pt: [
    'Você é um robô?',
    'vc é um bot?',
    'Você é uma pessoa real?',
    'Você é humano?',
    'Estou falando com uma máquina?',
    'Estou a falar com um robô?',
    'Falo com uma pessoa?',
    'Isto é automático?',
    'Isso é um robô?',
    'És um robô?',
    'Você é uma inteligência artificial?',
    'Você é uma IA ou uma pessoa?',
    'Tem alguém real aí?',
    'Você é o ChatGPT ou uma pessoa?',
    'Robô ou pessoa?',
    'Quem responde é um robô?',
    'Estou conversando com um ser humano?',
    'você é uma pessoa de verdade?',
    'É um bot?',
    'Há uma pessoa real aí?',
  ],
};

const NOT_ASKED = [
  'Do you have a room for one person?',
  'Are you open on Sunday?',
  'Is there a person who can carry my bags?',
  'Do you sell robot toys?',
  'Are you sure?',
  'Is there a coffee machine in the room?',
  'Is this a room for two?',
  '¿Hay alguien en recepción?',
  '¿Es una habitación para una persona?',
  '¿Es posible pagar con tarjeta?',
  'Son dos personas',
  'É possível pagar com cartão?',
  'O quarto é para uma pessoa.',
  'Tem máquina de café?',
];

for (const [language, questions] of Object.entries(ASKED)) {
  test.each(questions)(
    `a person who asks in ${language} whether a machine answers is understood: %s`,
    (question) => {
      expect(asksIfAutomated(question)).toBe(true);
    },
  );
}

test.each(NOT_ASKED)('an ordinary question is not taken for one about machines: %s', (question) => {
  expect(asksIfAutomated(question)).toBe(false);
});

test.each(['en', 'es', 'pt'])('the disclosure in %s passes our own rules and is one bubble', (language) => {
  expect(check(disclosureLine(language), { direction: 'out', language })).toEqual([]);
  expect(disclosureLine(language).length).toBeLessThan(120);
});

test('a language without a wording is told in English', () => {
  expect(disclosureLine('fr')).toBe(disclosureLine('en'));
});
