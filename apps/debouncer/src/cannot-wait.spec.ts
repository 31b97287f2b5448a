import { cannotWait } from './cannot-wait.js';

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
  expect(cannotWait(text)).toBe(true);
});

test.each(['URGENTE, por favor', 'it is an emergency'])('nor does "%s" wait (DB-04)', (text) => {
  expect(cannotWait(text)).toBe(true);
});

test.each(['When is breakfast?', '¿Hay wifi?', undefined])('"%s" waits until they pause', (text) => {
  expect(cannotWait(text)).toBe(false);
});
