import { t } from '../../lib/language/t.js';

/** Labels that are ours; a code of a provider stays as it is. */
const words = (): Record<string, string> => ({
  approved: t('Approved'),
  rejected: t('Rejected'),
  closed: t('Closed without a reply'),
  edited: t('edited'),
  'as drafted': t('as drafted'),
  pass: t('passed'),
  review: t('to be looked at'),
  block: t('stopped'),
  offline: t('without a model'),
});

/** A code of the workspace, as it calls it. */
export interface NamedCode {
  code: string;
  name: string;
}

/** `WRONG_FACT` is read as the workspace calls it, or as “Wrong fact” where it has no name for it any more. */
export function labelWords(label: string, codes: readonly NamedCode[] = []): string {
  const known = words()[label] ?? codes.find(({ code }) => code === label)?.name;
  if (known !== undefined || !/^[A-Z][A-Z_]+$/.test(label)) return known ?? label;
  const spaced = label.replaceAll('_', ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
