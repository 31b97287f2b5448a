import { intentWords } from './intent-words.policy.js';
import { personWords, urgencyWords } from './label-words.policy.js';

test('why a person is needed is one plain sentence (SV-19)', () => {
  expect(personWords(['asked_human', 'repeated_failure'])).toBe(
    'They ask for a person; two drafts have failed',
  );
});

test('a label is words, not a code (SV-16)', () => {
  expect(intentWords('late_check_out')).toBe('Late check out');
  expect(intentWords('human')).toBe('A person');
  expect(urgencyWords({ urgency: 'high' })).toBe('High urgency');
});
