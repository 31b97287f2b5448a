import { isListed } from './address-list.js';

describe('where a key may be used from (SE-04)', () => {
  it.each([
    [[], '198.51.100.9', true],
    [['203.0.113.7'], '203.0.113.7', true],
    [['203.0.113.7'], '203.0.113.8', false],
    [['203.0.113.0/24'], '203.0.113.200', true],
    [['203.0.113.0/24'], '203.0.114.1', false],
    [['203.0.113.0/24'], '::ffff:203.0.113.200', true],
    [['2001:db8::/32'], '2001:db8:1::5', true],
    [['2001:db8::/32'], '2001:db9::5', false],
    [['2001:db8::/32'], '203.0.113.7', false],
    [['192.0.2.1', '2001:db8::/32'], '192.0.2.1', true],
  ])('SE-04: a key for %j asked from %s is let in: %s', (addresses, asking, expected) => {
    expect(isListed(addresses, asking)).toBe(expected);
  });
});
