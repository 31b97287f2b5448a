import type { Finding, Rule } from './finding.js';
import { IDENTITY_RULE } from './identity.rule.js';
import { PAYMENT_RULE } from './payment-data.rule.js';
import { SECRET_RULE } from './secret.rule.js';

/** Every rule in force. Changing one needs a new {@link POLICY_VERSION}; a test holds the two together. */
export const RULES: readonly Rule[] = [IDENTITY_RULE, PAYMENT_RULE, SECRET_RULE];

/** Version of the rules, as stamped on every approval. */
export const POLICY_VERSION = '2026.11.1';

/**
 * Checks a reply, bubble boundaries included: words split over two bubbles are still read together.
 * @param bubbles texts in the order the customer reads them
 */
export function check(bubbles: readonly string[]): Finding[] {
  const text = bubbles.join('\n');
  return RULES.flatMap(({ id, category, severity, find }) =>
    [...new Set(find(text))].map((words) => ({ rule: id, category, severity, words })),
  );
}
