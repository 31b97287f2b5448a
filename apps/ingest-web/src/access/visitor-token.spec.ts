import { visitorOfToken, signVisitorToken } from './visitor-token.js';

const KEY = 'a key for the visitors of this spec';
const ADA = '0b3f7a52-6c1d-4e8f-9a2b-1c3d4e5f6a7b';
const NOW = 1_800_000_000;

describe('a visitor token', () => {
  const token = signVisitorToken(KEY, ADA, NOW + 60);

  it('opens its own thread until its time is over', () => {
    expect(visitorOfToken(KEY, token, NOW)).toBe(ADA);
    expect(visitorOfToken(KEY, token, NOW + 59)).toBe(ADA);
    expect(visitorOfToken(KEY, token, NOW + 60)).toBeUndefined();
  });

  it('is refused when any one character of it is changed', () => {
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === '0' ? '1' : '0';
      const changed = token.slice(0, index) + other + token.slice(index + 1);
      // The last base64url character carries four unused bits: some of its neighbours are the same signature.
      if (index === token.length - 1) continue;
      expect([index, visitorOfToken(KEY, changed, NOW)]).toEqual([index, undefined]);
    }
  });

  it.each([
    ['nothing', ''],
    ['another key', signVisitorToken('another key entirely, just as long', ADA, NOW + 60)],
    ['a longer life', token.replace(`.${NOW + 60}.`, `.${NOW + 61}.`)],
    ['no signature', `${ADA}.${NOW + 60}.`],
    ['a megabyte', 'a'.repeat(1_000_000)],
  ])('made of %s opens nothing', (_case, forged) => {
    expect(visitorOfToken(KEY, forged, NOW)).toBeUndefined();
  });
});
