import { t } from '../../lib/language/t.js';

/** Labels that are ours; a code of a provider or a workspace's own stays as it is. */
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

/** `WRONG_FACT` is read as “Wrong fact”. */
export function labelWords(label: string): string {
  const known = words()[label];
  if (known !== undefined || !/^[A-Z][A-Z_]+$/.test(label)) return known ?? label;
  const spaced = label.replaceAll('_', ' ').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
