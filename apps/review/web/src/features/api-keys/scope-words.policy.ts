import type { Scope } from '../../api/api-keys.js';
import { t } from '../../lib/language/t.js';

/** The scopes, each with what it lets a program do. */
export const scopeWords = (): readonly { scope: Scope; may: string }[] => [
  {
    scope: 'conversations:read',
    may: t('Reads the queue, conversations and their files, and searches them.'),
  },
  { scope: 'contacts:read', may: t('Reads what is known of people, and what was promised to them.') },
  { scope: 'contacts:write', may: t('Puts right what is known of people, and settles promises.') },
  { scope: 'knowledge:write', may: t('Reads and writes documents and saved replies.') },
  { scope: 'analytics:read', may: t('Reads figures.') },
  { scope: 'export', may: t('Downloads the audit trail.') },
];

/** Addresses as somebody types them, one a line or with commas between. */
export function addressesIn(typed: string): string[] {
  return typed.split(/[\s,]+/).filter(Boolean);
}
