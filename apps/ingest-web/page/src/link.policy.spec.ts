import { pieces } from './link.policy.js';

describe('a reply', () => {
  it.each([
    ['plain words', 'See you at six.', [{ text: 'See you at six.' }]],
    [
      'an address at the end of a sentence',
      'Look at https://shop.example/a?b=1.',
      [
        { text: 'Look at ' },
        { text: 'https://shop.example/a?b=1', href: 'https://shop.example/a?b=1' },
        { text: '.' },
      ],
    ],
    [
      'brackets around and in an address',
      '(http://e.example/x_(y))',
      [{ text: '(' }, { text: 'http://e.example/x_(y)', href: 'http://e.example/x_(y)' }, { text: ')' }],
    ],
    [
      'a script address',
      'javascript:alert(1) data:text/html,x',
      [{ text: 'javascript:alert(1) data:text/html,x' }],
    ],
    ['markup', '<img src=x onerror=alert(1)>', [{ text: '<img src=x onerror=alert(1)>' }]],
    ['half an address', 'https:// and on', [{ text: 'https:// and on' }]],
    ['nothing', '', []],
  ])('with %s is shown letter for letter', (_case, text, expected) => {
    expect(pieces(text)).toEqual(expected);
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
