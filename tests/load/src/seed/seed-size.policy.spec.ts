import { exchangesOf, sizeFaults } from './seed-size.policy.js';

const SIZE = { contacts: 100_000, messages: 1_000_000, items: 10_000, seed: 1 };

describe('how much a workspace is filled with (TE-08)', () => {
  test('the figures that are promised fit each other', () => {
    expect(sizeFaults(SIZE)).toEqual([]);
    expect(exchangesOf(SIZE) * 5 + SIZE.items * 2).toBe(SIZE.messages);
  });

  test.each([
    ['a person has one open item', { items: 100_001 }],
    ['everybody has one answered question', { messages: 519_999 }],
    ['a whole number', { seed: 1.5 }],
    ['1 at least', { contacts: 0, items: 0 }],
  ])('what cannot be is refused: %s', (words, wrong) => {
    expect(sizeFaults({ ...SIZE, ...wrong }).join(' ')).toContain(words);
  });
});
