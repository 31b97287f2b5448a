import { stopTitle } from './stop-words.policy.js';

test('the banner says what is stopped', () => {
  expect(stopTitle({ scope: 'all' })).toBe('All sending is stopped');
  expect(stopTitle({ scope: 'workspace' })).toBe('Sending is stopped');
  expect(stopTitle({ scope: 'account', accountId: 'telegram-main' }, 'telegram')).toBe(
    'Sending is stopped on Telegram (telegram-main)',
  );
  expect(stopTitle({ scope: 'account', accountId: 'gone' })).toBe('Sending is stopped on gone');
});
