import type { Detector } from '../rules/rule.js';
import { originalSpan } from '../text/view.js';

/** 13 to 19 digits that may be grouped by spaces, dots or dashes. */
const DIGIT_RUN = /(?<![\d+])\d(?:[\s.,_/*|\u2010-\u2015-]{0,3}\d){12,18}(?!\d)/g;
/** First digits of cards in use; order numbers and IBANs mostly start otherwise. */
const ISSUER = /^(?:2[2-7]|3[0-9]|4|5[0-9]|6[0-9])/;

/** The check digit of ISO/IEC 7812. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

export function isCard(digits: string): boolean {
  return ISSUER.test(digits) && !/^(\d)\1*$/.test(digits) && passesLuhn(digits);
}

/** Card numbers, shown by their last four digits only. */
export const cardNumbers: Detector = ({ plain }) =>
  [...plain.text.matchAll(DIGIT_RUN)].flatMap(({ index, 0: run }) => {
    const digits = run.replace(/\D/g, '');
    if (!isCard(digits)) return [];
    return [{ ...originalSpan(plain, index, index + run.length), masked: `•••• ${digits.slice(-4)}` }];
  });
