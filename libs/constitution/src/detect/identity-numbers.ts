import type { Detector } from '../rules/rule.js';
import { originalSpan } from '../text/view.js';

/** Numbers that name one person: social security (US), CPF (BR), DNI and NIE (ES), CURP (MX), passport. */
const SHAPES: readonly RegExp[] = [
  /\b(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}\b/g,
  /\b\d{3}\.\d{3}\.\d{3}-\d{2}\b/g,
  /\b(?:\d{8}|[xyz]\d{7})-?[a-z]\b/g,
  /\b[a-z]{4}\d{6}[hm][a-z]{5}[a-z0-9]\d\b/g,
  /\b(?:dni|nie|cpf|ssn|curp|passport|pasaporte|passaporte)(?: (?:no|number|numero|n\.?|del huesped|do hospede))?\.?:? (?:is |es |e )?[a-z]{0,3}\d[\da-z.-]{5,}/g,
];
export const identityNumbers: Detector = ({ plain }, { sources = [] }) => {
  const known = sources.join('\n').toLowerCase();
  return SHAPES.flatMap((shape) => [...plain.text.matchAll(shape)])
    .filter(([number]) => !known.includes(number))
    .map(({ index, 0: number }) => ({
      ...originalSpan(plain, index, index + number.length),
      masked: `${number.slice(0, 2)}…${number.slice(-2)}`,
    }));
};
