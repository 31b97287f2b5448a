import { rejectionWords } from './rejection-words.policy.js';

const CODES = [
  ...['recipient-blocked', 'recipient-missing', 'invalid-content', 'credential-refused'],
  ...['approval-invalid', 'window-closed', 'not-delivered', 'provider-refused', 'unreachable'],
];

it.each(CODES)('%s is told as a sentence, beside what the channel said (DS-13)', (code) => {
  const { cause, theirs } = rejectionWords({ code, words: '(#7) no' });
  expect(cause).toMatch(/^[A-Z].*\.$/);
  expect(theirs).toBe('(#7) no');
});

it('a code we have no words for is shown as it is', () => {
  expect(rejectionWords({ code: 'brand-new' })).toEqual({ cause: 'brand-new', theirs: undefined });
});

it("a provider's bare code is told in words, where we have some", () => {
  const notice = (words: string) => rejectionWords({ code: 'not-delivered', words }).theirs;
  expect([notice('131047'), notice('999')]).toEqual([
    'more than 24 hours have passed since they wrote',
    '999',
  ]);
});
