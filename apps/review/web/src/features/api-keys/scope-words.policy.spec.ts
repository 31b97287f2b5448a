import { addressesIn, scopeWords } from './scope-words.policy.js';

describe('what a key is asked for', () => {
  it('SE-04: addresses are read one a line, or with commas or spaces between', () => {
    expect(addressesIn(' 203.0.113.7\n2001:db8::/32, 198.51.100.0/24 ')).toEqual([
      '203.0.113.7',
      '2001:db8::/32',
      '198.51.100.0/24',
    ]);
    expect(addressesIn(' \n')).toEqual([]);
  });

  it('SE-04: every scope says what it lets a program do', () => {
    expect(scopeWords().filter(({ may }) => may.trim() === '')).toEqual([]);
    expect(new Set(scopeWords().map(({ scope }) => scope)).size).toBe(scopeWords().length);
  });
});
