import { isUrgent } from './urgent-words.policy.js';

test.each([
  'This is an EMERGENCY',
  'please   help me!',
  '¡Es una emergencia médica!',
  'Es URGENTE, por favor',
  'Há um vazamento de gás na cozinha',
  'Socorro!',
])('"%s" does not wait', (text) => {
  expect(isUrgent(text)).toBe(true);
});

test.each([
  'Hello',
  'No hay urgencias aquí cerca?',
  'the insurgent group',
  'Can you help?',
  'un incendiario',
  undefined,
])('"%s" waits like any other message', (text) => {
  expect(isUrgent(text)).toBe(false);
});
