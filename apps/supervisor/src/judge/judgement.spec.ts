import { readJudgement } from './judgement.js';

const REPLY = 'Breakfast is early.\nI would sue them, if I were you.';
const finding = (change: object = {}) => ({
  ...{ kind: 'legal_financial_advice', quote: 'sue them', why: 'It advises a lawsuit.' },
  ...change,
});
const read = (...findings: unknown[]) => readJudgement(JSON.stringify({ findings }), REPLY);

test('a judgement becomes findings of the judge, with the severity of the table (CO-01)', () => {
  expect(read(finding())).toEqual([
    {
      rule: 'judge-legal-financial-advice',
      category: 'legal_financial_advice',
      severity: 'high',
      layer: 'judge',
      words: 'sue them',
      reason: 'It advises a lawsuit.',
    },
  ]);
  expect(read()).toEqual([]);
  expect(read(finding({ quote: 'early. I would' }))).toHaveLength(1);
});

test.each([
  ['a kind nobody knows', finding({ kind: 'toString' })],
  ['a kind that is no risk of a reply', finding({ kind: 'self_harm' })],
  ['words the reply does not say', finding({ quote: 'go to court' })],
  ['no words', finding({ quote: ' ' })],
  ['another shape', finding({ why: 3 })],
  ['nothing', null],
])('%s is no finding', (_, one) => {
  expect(read(one)).toEqual([]);
});

test.each(['', 'It looks fine to me.', '{"findings":"none"}', '[]', 'null'])('%j is no judgement', (said) => {
  expect(readJudgement(said, REPLY)).toBeUndefined();
});
