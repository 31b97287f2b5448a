import { randomBytes } from 'node:crypto';
import { open, seal } from './sealed-words.js';

const [key, other] = [randomBytes(32), randomBytes(32)];
const WORDS = 'Guest Ana asks: ¿hay sitio?'.repeat(50);

test('sealed words open under their key and name, and under no other (SV-21)', () => {
  const sealed = seal(key, 'main/one', WORDS);
  expect(open(key, 'main/one', sealed)).toBe(WORDS);
  expect(() => open(other, 'main/one', sealed)).toThrow();
  expect(() => open(key, 'main/two', sealed)).toThrow();
});

test('nothing of the words can be read in them, and the same words never lie there twice (SV-21)', () => {
  const sealed = seal(key, 'main/one', WORDS);
  expect(sealed.includes('Ana')).toBe(false);
  expect(seal(key, 'main/one', WORDS).equals(sealed)).toBe(false);
});

test.each([0, 20, -1])('a changed byte at %i is noticed (SV-21)', (at) => {
  const sealed = seal(key, 'main/one', WORDS);
  const place = at < 0 ? sealed.length + at : at;
  sealed[place]! ^= 1;
  expect(() => open(key, 'main/one', sealed)).toThrow();
});
