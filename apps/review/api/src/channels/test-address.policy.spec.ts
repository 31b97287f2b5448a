import { namedAddress } from './test-address.policy.js';

it.each([
  [' +34 600 12-34-56 ', '34600123456'],
  ['(34) 600.123.456', '34600123456'],
  ['-1001234', '-1001234'],
  ['42', '42'],
  ['@Grace', '@Grace'],
])('"%s" is looked for as the address %s (CH-11)', (words, address) => {
  expect(namedAddress(words)).toMatchObject({ address });
});

it('a handle is the same with and without its @, in whatever letters', () => {
  expect(namedAddress('@Grace').handle).toBe(namedAddress('grace').handle);
});

it('the address of a page of the workspace names its conversation', () => {
  const itemId = '0b0f3c6e-2f0f-5a57-8a3a-0d8a6b2f1c11';
  expect(namedAddress(`http://localhost:3000/items/${itemId}?show=decided`)).toMatchObject({ itemId });
  expect(namedAddress('c_abcdefghijklmnop2345')).toMatchObject({ conversationId: 'c_abcdefghijklmnop2345' });
  expect(namedAddress('Grace')).not.toHaveProperty('itemId');
});
