import type { Role } from '../../api/people.js';
import { t } from '../../lib/language/t.js';

/** The roles in the order of what they may do, each with what it lets somebody do. */
export const roleWords = (): readonly { role: Role; name: string; may: string }[] => [
  { role: 'viewer', name: t('Viewer'), may: t('Reads the queue and conversations.') },
  { role: 'reviewer', name: t('Reviewer'), may: t('Claims, edits, approves and rejects.') },
  {
    role: 'lead',
    name: t('Lead'),
    may: t('Does what a reviewer does, overrides findings with a reason, keeps documents.'),
  },
  {
    role: 'admin',
    name: t('Administrator'),
    may: t('Decides about people, rules, business facts and models.'),
  },
  {
    role: 'operator',
    name: t('Operator'),
    may: t('Repairs what got stuck and stops sending. Reads no messages.'),
  },
  { role: 'auditor', name: t('Auditor'), may: t('Reads rules, people and what got stuck. Changes nothing.') },
];

/** What roles are called, in one line. */
export function roleNames(roles: readonly Role[]): string {
  return roleWords()
    .filter(({ role }) => roles.includes(role))
    .map(({ name }) => name)
    .join(', ');
}
