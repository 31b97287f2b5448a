import { locale } from './language/formats.js';

/** How many digits the minor unit of a currency has: 2 for euros, 0 for yen. */
export function digitsOf(currency: string): number {
  return (
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  );
}

/** An amount in its minor unit, as money is written where the page's language is spoken. */
export function money(minor: number, currency: string): string {
  return new Intl.NumberFormat(locale(), { style: 'currency', currency }).format(
    minor / 10 ** digitsOf(currency),
  );
}

/** What a model took: parts of a cent are told where there is less than a dollar. */
export const usd = (dollars: number): string =>
  dollars.toLocaleString(locale(), {
    ...{ style: 'currency', currency: 'USD' },
    maximumFractionDigits: dollars < 1 ? 4 : 2,
  });

/**
 * What somebody typed, in the minor unit, without ever leaving whole numbers.
 * @returns undefined where it is no amount of this currency
 */
export function minorOf(typed: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const [, sign = '', whole = '', part = ''] =
    /^([-−]?)(\d{1,9})(?:[.,](\d+))?$/.exec(typed.replace(/[\s']/g, '')) ?? [];
  if (whole === '' || part.length > digits) return undefined;
  const minor = Number(whole + part.padEnd(digits, '0'));
  return sign === '' ? minor : -minor;
}

/** An amount as somebody would type it: what `minorOf` reads back. */
export function typedOf(minor: number, currency: string): string {
  const digits = digitsOf(currency);
  return (minor / 10 ** digits).toFixed(digits);
}
