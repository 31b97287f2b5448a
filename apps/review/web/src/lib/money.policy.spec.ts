import { minorOf, money, typedOf } from './money.policy.js';

describe('amounts of money (FU-02)', () => {
  it.each([
    ['12', 'EUR', 1_200],
    ['12.5', 'EUR', 1_250],
    ['12,50', 'EUR', 1_250],
    ['0.07', 'EUR', 7],
    ['-3.10', 'EUR', -310],
    ['1 000', 'EUR', 100_000],
    ['4.35', 'USD', 435],
    ['500', 'JPY', 500],
    ['1.234', 'TND', 1_234],
  ])('%s %s is exactly %d', (typed, currency, minor) => {
    expect(minorOf(typed, currency)).toBe(minor);
    expect(minorOf(typedOf(minor, currency), currency)).toBe(minor);
  });

  it.each([
    ['', 'EUR'],
    ['ten', 'EUR'],
    ['1.234', 'EUR'],
    ['5.5', 'JPY'],
    ['1.2.3', 'EUR'],
    ['--5', 'EUR'],
  ])('%j is no amount in %s', (typed, currency) => {
    expect(minorOf(typed, currency)).toBeUndefined();
  });

  it('is written as the page’s language writes it', () => {
    expect(money(123_450, 'EUR')).toBe('€1,234.50');
    expect(money(500, 'JPY')).toBe('¥500');
    expect(money(-310, 'EUR')).toBe('-€3.10');
  });
});
