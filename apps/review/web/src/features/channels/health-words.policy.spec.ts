import { healthWords, troubleTodo } from './health-words.policy.js';

test.each([
  'token-refused',
  'number-unknown',
  'webhook-set-elsewhere',
  'another-poller',
  'provider-unreachable',
])('what is wrong is told in words, with what to do (CH-11): %s', (cause) => {
  expect(healthWords('red', cause).words).not.toContain('-');
  expect(troubleTodo(cause)).toMatch(/\.$/);
});

test('a cause nobody has words for is told as it is; what works has none', () => {
  expect(healthWords('amber', 'quota-used_up')).toEqual({
    words: 'has trouble: quota used up',
    tone: 'warn',
  });
  expect(troubleTodo('quota-used_up')).toBeUndefined();
  expect(healthWords('green')).toEqual({ words: 'working', tone: 'good' });
});
