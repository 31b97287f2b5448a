import { rejectionWords } from './rejection-words.policy.js';

const CODES = [
  ...['recipient-blocked', 'recipient-missing', 'invalid-content', 'credential-refused'],
  ...['approval-invalid', 'window-closed', 'provider-refused', 'unreachable'],
];

it.each(CODES)('%s is told as a sentence, beside what the channel said (DS-13)', (code) => {
  const { cause, theirs } = rejectionWords({ code, words: '(#7) no' });
  expect(cause).toMatch(/^[A-Z].*\.$/);
  expect(theirs).toBe('(#7) no');
});

it('a code we have no words for is shown as it is', () => {
  expect(rejectionWords({ code: 'brand-new' })).toEqual({ cause: 'brand-new', theirs: undefined });
});
