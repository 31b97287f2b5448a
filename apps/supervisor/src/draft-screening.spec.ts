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
