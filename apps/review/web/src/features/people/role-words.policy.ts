import type { Role } from '../../api/people.js';

/** The roles in the order of what they may do, each with what it lets somebody do. */
export const ROLE_WORDS: readonly { role: Role; name: string; may: string }[] = [
  { role: 'viewer', name: 'Viewer', may: 'Reads the queue and conversations.' },
  { role: 'reviewer', name: 'Reviewer', may: 'Claims, edits, approves and rejects.' },
  {
    role: 'lead',
    name: 'Lead',
    may: 'Does what a reviewer does, overrides findings with a reason, keeps documents.',
  },
  { role: 'admin', name: 'Administrator', may: 'Decides about people, rules, business facts and models.' },
  { role: 'operator', name: 'Operator', may: 'Repairs what got stuck and stops sending. Reads no messages.' },
  { role: 'auditor', name: 'Auditor', may: 'Reads rules, people and what got stuck. Changes nothing.' },
];

/** What roles are called, in one line. */
export function roleNames(roles: readonly Role[]): string {
  return ROLE_WORDS.filter(({ role }) => roles.includes(role))
    .map(({ name }) => name)
    .join(', ');
}
