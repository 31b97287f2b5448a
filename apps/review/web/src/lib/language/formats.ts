import { language } from './t.js';

/** Where dates and numbers are written as: the browser's own country while it speaks the page's language. */
export function locale(): string {
  const spoken = language.language;
  return navigator.languages.find((one) => one.startsWith(spoken)) ?? spoken;
}

const kept = new Map<string, Intl.DateTimeFormat>();

/** A way to write dates in the page's language; made once, because making one is slow. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${JSON.stringify(options)}`;
  const format = kept.get(key) ?? new Intl.DateTimeFormat(locale(), options);
  kept.set(key, format);
  return format;
}

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language', fallback: 'code' }).of(code) ?? code;
  } catch {
    return code; // no code of a language
  }
}

export const number = (value: number): string => value.toLocaleString(locale());

/** With one digit behind the point, or whatever stands there. */
export const decimal = (value: number): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A share, as whole percent. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(locale(), { style: 'percent', maximumFractionDigits: 0 }).format(share);
