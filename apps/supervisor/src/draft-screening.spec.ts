import type { DraftRequested } from '@countersign/contracts';
import { screenDraft } from './draft-screening.js';
import { Policy } from '@countersign/constitution';
import { readTurn } from './turn-reading.js';

const request = { messages: [], instruction: undefined } as unknown as DraftRequested;
const reading = { ...readTurn([], []), texts: ['Is the sauna open at 21:30?'] };
const evidence = [{ kind: 'passage' as const, title: 'Prices', excerpt: 'The sauna costs 12 euros.' }];

const policy = new Policy(0);

function screened(...bubbles: string[]) {
  return screenDraft(
    { request, reading, memory: undefined, policy, now: 0 },
    { bubbles, evidence, language: 'en' },
  );
}

test('CO-08: facts of the turn and of the evidence pass, an invented one is marked', () => {
  expect(screened('Yes, at 21:30 it is open.', 'It costs 12 euros.')).toMatchObject({
    findings: [],
    verdict: { risk: 0, verdict: 'pass', judge: 'off' },
    stopped: false,
  });
  expect(screened('It costs 15 euros.').findings).toMatchObject([
    { rule: 'ungrounded-fact', severity: 'high', words: '15', layer: 'rules' },
  ]);
  expect(screened('It costs 15 euros.')).toMatchObject({
    verdict: { risk: 0.7, verdict: 'block', policyVersion: new Policy(0).version },
    stopped: false,
  });
});

test('CO-01: a draft with anything critical is stopped, the gravest finding first', () => {
  const { findings, stopped } = screened('It costs 15 euros.', 'And I am not a bot.');
  expect(stopped).toBe(true);
  expect(findings.map(({ rule }) => rule)).toEqual(['claims-to-be-human', 'ungrounded-fact']);
});

const UNKNOWN = {
  en: [
    ...['bicycles', 'the sauna towels', 'the ferry', 'a late checkout', 'the cooking class', 'a cot'],
    ...[
      'the airport transfer',
      'a packed lunch',
      'gift wrapping',
      'the pottery course',
      'a boat',
      'parking for a bus',
    ],
  ],
  es: ['las bicicletas', 'el ferry', 'la cuna', 'el curso de cocina', 'el barco', 'el traslado', 'la cesta'],
  pt: ['as bicicletas', 'o ferry', 'o berço', 'o curso de cozinha', 'o barco', 'o transfer', 'a cesta'],
} as const;
const INVENTED = {
  en: ['costs 18 euros', 'is at 9:45', 'takes 35 minutes', 'is on 14 March', 'costs £7.50', 'needs 5 days', 'has 6 places', 'is 40 % less'],
  es: ['cuesta 18 euros', 'es a las 9:45', 'tarda 35 minutos', 'es el 14 de marzo', 'cuesta 7,50 €', 'necesita 5 días', 'tiene 6 plazas', 'vale un 40 % menos'],
  pt: ['custa 18 euros', 'é às 9:45', 'demora 35 minutos', 'é no dia 14 de março', 'custa R$ 75', 'precisa de 5 dias', 'tem 6 lugares', 'custa menos 40 %'],
} as const; // prettier-ignore
const ANSWERS = (['en', 'es', 'pt'] as const).flatMap((language) =>
  UNKNOWN[language].flatMap((about) =>
    INVENTED[language].map((invented) => ({ language, about, reply: `${about} ${invented}.` })),
  ),
);

test('SV-18: a figure above three invented for one of 200 questions nothing answers is never shown unmarked', () => {
  expect(ANSWERS.length).toBeGreaterThanOrEqual(200);
  const unmarked = ANSWERS.filter(({ language, about, reply }) => {
    const asked = { ...readTurn([], []), texts: [`${about}?`] };
    const draft = { bubbles: [reply], evidence, language };
    const { findings } = screenDraft({ request, reading: asked, memory: undefined, policy, now: 0 }, draft);
    return !findings.some(({ rule, severity }) => rule === 'ungrounded-fact' && severity === 'high');
  });
  expect(unmarked).toEqual([]);
});
