import { moodOf } from './mood.policy.js';

test.each([
  ['This is the third time I ask. Unacceptable.', 'frustrated'],
  ['Estoy harta de esperar', 'frustrated'],
  ['Ninguém responde, é uma vergonha', 'frustrated'],
  ["I'm a bit worried about the road", 'worried'],
  ['Me preocupa llegar tarde', 'worried'],
  ['Tenho medo de perder o voo', 'worried'],
  ["I don't understand the invoice", 'confused'],
  ['No entiendo el precio', 'confused'],
  ['Não percebi a fatura', 'confused'],
  ['Thank you so much, lovely room', 'pleased'],
  ['¡Muchas gracias, perfecto!', 'pleased'],
  ['Muito obrigada, adorei!', 'pleased'],
  ['What time is breakfast?', 'neutral'],
  ["I'm not worried about that", 'neutral'],
  ['No estoy enfadada', 'neutral'],
  ['Não estou nervosa', 'neutral'],
  ['Perfect, but I am still waiting for the key', 'frustrated'],
])('"%s" sounds %s (ET-04)', (text, mood) => {
  expect(moodOf(text)).toBe(mood);
});

test('what is pasted shows no mood', () => {
  expect(moodOf(`Unacceptable! ${'x'.repeat(2_000)}`)).toBe('neutral');
});
