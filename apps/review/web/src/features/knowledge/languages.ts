import { t } from '../../lib/language/t.js';

/** Languages documents are searched in by their own rules; others are searched word by word. */
export const languages = (): readonly [code: string, name: string][] => [
  ['en', t('English')],
  ['es', t('Spanish')],
  ['pt', t('Portuguese')],
];

/** The language in words, or its letters. */
export const languageName = (code: string): string =>
  languages().find(([known]) => known === code)?.[1] ?? code.toUpperCase();
