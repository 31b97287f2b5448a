import { createHmac } from 'node:crypto';
import { isOurToken, isSigned } from './signature.js';

const SECRET = 'the-app-secret-of-this-spec';
const BODY = Buffer.from('{"text":"caf\\u00e9 \\/ bar"}');
const SIGNATURE = `sha256=${createHmac('sha256', SECRET).update(BODY).digest('hex')}`;

it('what Meta signed is taken, over exactly the bytes it sent (IN-01)', () => {
  expect(isSigned(BODY, SIGNATURE, SECRET)).toBe(true);
  const rewritten = Buffer.from(JSON.stringify(JSON.parse(BODY.toString())));
  expect(isSigned(rewritten, SIGNATURE, SECRET)).toBe(false);
});

it.each([
  ['nothing', undefined],
  ['two', [SIGNATURE, SIGNATURE]],
  ['no prefix', SIGNATURE.slice('sha256='.length)],
  ['a shorter one', SIGNATURE.slice(0, -2)],
  ['capitals', SIGNATURE.toUpperCase()],
  ['a changed digit', SIGNATURE.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'))],
])('%s is no signature', (_case, header) => {
  expect(isSigned(BODY, header, SECRET)).toBe(false);
});

it("another secret's signature is refused", () => {
  expect(isSigned(BODY, SIGNATURE, `${SECRET}x`)).toBe(false);
});

it('only our token verifies an address', () => {
  expect([isOurToken('abc', 'abc'), isOurToken('abd', 'abc'), isOurToken(['abc'], 'abc')]).toEqual([
    true,
    false,
    false,
  ]);
});
