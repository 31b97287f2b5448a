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

test.each([
  ['self_harm', 'I do not want to live any more'],
  ['self_harm', 'ya no quiero vivir'],
  ['self_harm', 'não aguento mais viver, vou acabar com tudo'],
  ['emergency', 'my husband collapsed and is not breathing'],
  ['emergency', 'mi madre se cayó y no respira'],
  ['emergency', 'meu amigo bebeu demais e não reage'],
  ['violence_threat', "I will kill you if you don't refund me"],
  ['violence_threat', 'te voy a romper las piernas'],
  ['violence_threat', 'vou quebrar as suas pernas'],
])('%s: "%s" closes the window at once, whatever words it is said with (ET-06)', (_, text) => {
  expect(isUrgent(text)).toBe(true);
});
