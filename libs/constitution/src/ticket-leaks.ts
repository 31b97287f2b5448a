import type { Category, Finding } from './finding.js';
import type { Policy } from './policy.js';

/**
 * What may not leave with a ticket. It goes to colleagues in another system, so it may tell of a threat, an insult or a guest's number; it may not carry what
 * opens or pays for something.
 */
const LEAKS: ReadonlySet<Category> = new Set<Category>(['payment_data', 'secret', 'prompt_leak']);

/** What the rules find in the words of a ticket (SV-17). */
export function ticketLeaks(
  policy: Policy,
  { subject, details }: { subject: string; details: string },
): Finding[] {
  return policy
    .check(`${subject}\n${details}`, { direction: 'out' })
    .filter(({ category }) => LEAKS.has(category));
}
