import { verdictWords } from './verdict-words.policy.js';

test('a verdict says what it means, how sure, by which rules, and whether a model judged (CO-02, CO-13)', () => {
  const verdict = { risk: 0.7, verdict: 'block', policyVersion: '2026.11.6-w3', judge: 'off' } as const;
  expect(verdictWords(verdict)).toBe(
    'Checked: does not go out as it stands, risk 70 % · rules 2026.11.6-w3 · by rules alone, no model judges',
  );
  expect(verdictWords({ ...verdict, judge: 'not-judged' })).toMatch(
    /not judged: the model .* did not answer$/,
  );
});
