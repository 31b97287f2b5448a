import type { Rule } from './finding.js';
import { visibleForm } from './normal-form.policy.js';

/** 13 to 19 digits that may be grouped by spaces, dots or dashes. */
const DIGIT_RUN = /(?<![\d+])\d(?:[\s.\u2010-\u2015-]?\d){12,18}(?!\d)/g;
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

/** Card numbers are neither asked for, repeated nor sent. */
export const PAYMENT_RULE: Rule = {
  id: 'card-number',
  category: 'payment_data',
  severity: 'critical',
  find: (text) => {
    const runs = [...visibleForm(text).matchAll(DIGIT_RUN)].map(([run]) => run.replace(/\D/g, ''));
    const cards = runs.filter(
      (digits) => ISSUER.test(digits) && !/^(\d)\1*$/.test(digits) && passesLuhn(digits),
    );
    return cards.map((digits) => `•••• ${digits.slice(-4)}`);
  },
  positive: [
    'Your card 4111 1111 1111 1111 was charged.',
    'card: 5555-5555-5555-4444',
    'la tarjeta 378282246310005',
    '4111\u200B1111\u200B1111\u200B1111',
    'o cartão ４１１１１１１１１１１１１１１１ foi aceito',
    '6011.1111.1111.1117',
  ],
  negative: [
    'Your order 4111 1111 1111 1112 is on its way.',
    'Call us at +44 1632 960 014 from 9:00 to 18:00.',
    'Tracking number 0000000000000000',
    'IBAN GB33BUKB20201555555555',
    'The price is 1 200.00 for 14 nights.',
  ],
};
