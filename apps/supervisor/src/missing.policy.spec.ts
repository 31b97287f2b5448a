import { missingIn } from './missing.policy.js';

const finding = (category: string, words: string) => ({
  ...{ rule: 'r', category, severity: 'high' as const, words, reason: 'It is.' },
});

test('what has no answer and what nothing backs is listed, and nothing else (SV-18)', () => {
  const missing = [{ kind: 'unanswered' as const, words: 'Do you have goat milk?' }];
  const findings = [finding('ungrounded_fact', '42 €'), finding('tone_mismatch', 'hey')];
  expect(missingIn({ missing, findings })).toEqual([
    { kind: 'unanswered', words: 'Do you have goat milk?' },
    { kind: 'unbacked', words: '42 €' },
  ]);
  expect(missingIn({})).toBeUndefined();
});
