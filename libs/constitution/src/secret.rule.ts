import type { Rule } from './finding.js';
import { visibleForm } from './normal-form.policy.js';

/** Shapes of credentials that have no business in a customer's chat. */
const SHAPES: readonly RegExp[] = [
  /\bsk-[A-Za-z0-9_-]{20,}/g,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{30,}\b/g,
  /\bgithub_pat_[A-Za-z0-9_]{30,}\b/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g,
  /\bAIza[0-9A-Za-z_-]{35}/g,
  /\b\d{8,10}:AA[A-Za-z0-9_-]{32,}/g,
  /\bEAA[A-Za-z0-9]{60,}\b/g,
  /\b(?:sk|rk)_(?:live|test)_[A-Za-z0-9]{16,}\b/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/g,
];

/** Keys, tokens and private keys never leave in a reply. */
export const SECRET_RULE: Rule = {
  id: 'credential',
  category: 'secret',
  severity: 'critical',
  find: (text) => {
    const visible = visibleForm(text);
    const found = SHAPES.flatMap((shape) => [...visible.matchAll(shape)].map(([match]) => match));
    return found.map((match) => `${match.slice(0, 6)}…`);
  },
  positive: [
    `the key is sk-${'a1B2'.repeat(8)}`,
    `AKIA${'ABCD1234'.repeat(2)}`,
    `use 70000001:AA${'x'.repeat(33)}`,
    `ghp_${'a1B2'.repeat(9)}`,
    '-----BEGIN EC PRIVATE KEY-----',
    `eyJ${'hbGciOi'.repeat(3)}.eyJ${'zdWIiOi'.repeat(3)}.${'abc123_-'.repeat(3)}`,
  ],
  negative: [
    'Your booking code is SK-4471-LH.',
    'Ask for the key at the desk.',
    'The wifi password is on the card in your room.',
    'Opening at 10:00, closing at 18:00',
  ],
};
