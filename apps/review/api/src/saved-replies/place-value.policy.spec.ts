import type { BusinessFacts } from '@countersign/contracts';
import { valueOfPlace, type Known } from './place-value.policy.js';

const facts: BusinessFacts = {
  ...{ name: 'Hotel Aurora', zone: 'Europe/Lisbon', calendars: [], emails: [], links: [] },
  places: [{ name: 'Lobby', address: 'Rua 1' }],
  phones: [
    { label: 'Old desk', number: '+351 100', validUntil: '2026-11-26' },
    { label: 'Front desk', number: '+351 200' },
    { label: 'Bar', number: '+351 300' },
  ],
  prices: [{ what: 'Double room', price: '€ 90', validUntil: '2026-11-27' }],
  policies: [{ title: 'Pets', text: 'Small dogs are welcome.' }],
};
const KNOWN: Known = { name: 'Ada', me: 'Grace', facts };

test.each([
  ['name', undefined, 'Ada'],
  ['me', undefined, 'Grace'],
  ['business', undefined, 'Hotel Aurora'],
  ['phone', undefined, '+351 200'],
  ['phone', 'bar', '+351 300'],
  ['phone', 'Old desk', undefined],
  ['address', undefined, 'Rua 1'],
  ['email', undefined, undefined],
  ['price', 'Double room', '€ 90'],
  ['policy', 'Pets', 'Small dogs are welcome.'],
  ['toString', undefined, undefined],
])('{{%s:%s}} is %j on 27 November (KN-09)', (name, label, value) => {
  expect(valueOfPlace(KNOWN, '2026-11-27', name, label)).toBe(value);
});

test('what nobody knows is no value: not an empty one, and not one that has ended', () => {
  expect(valueOfPlace({ me: 'Grace', name: ' ' }, '2026-11-27', 'name')).toBeUndefined();
  expect(valueOfPlace({ me: 'Grace' }, '2026-11-27', 'phone')).toBeUndefined();
  expect(valueOfPlace(KNOWN, '2026-11-28', 'price', 'Double room')).toBeUndefined();
});
