import { codeOf } from './authenticator.js';

describe('the authenticator app of the specs', () => {
  // RFC 6238, appendix B: the last six of the eight digits, for the secret "12345678901234567890".
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [20_000_000_000, '353130'],
  ])('SE-01: shows what the standard says at second %d', (second, code) => {
    const address = 'otpauth://totp/x:y?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&digits=6';
    expect(codeOf(address, second * 1_000)).toBe(code);
  });
});
