import { Policy } from './policy.js';
import { ticketLeaks } from './ticket-leaks.js';

const policy = new Policy(0);
const found = (details: string): string[] =>
  ticketLeaks(policy, { subject: 'From a guest', details }).map(({ category }) => category);

test('a card number in a ticket is found, and shown masked (SV-17)', () => {
  const [finding] = ticketLeaks(policy, {
    subject: 'Deposit',
    details: 'Card 4111 1111 1111 1111, exp 12/28',
  });
  expect(finding).toMatchObject({ category: 'payment_data', severity: 'critical', overridable: false });
  expect(finding?.words).not.toContain('4111 1111');
});

test.each([
  'The guest says: I will kill you all.',
  'He called the receptionist an idiot.',
  'Please call back: +351 912 345 678, ana@example.com.',
  'Promised a full refund on the phone.',
])('a ticket may tell colleagues what happened: %s', (details) => {
  expect(found(details)).toEqual([]);
});
