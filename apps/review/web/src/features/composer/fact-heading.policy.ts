import { t } from '../../lib/language/t.js';

/** What facts without a name of their own are about. */
const alone = (): Record<string, string> => ({
  Business: t('Business'),
  'Opening hours': t('Opening hours'),
  'Where we are': t('Where we are'),
  Telephone: t('Telephone'),
  'E-mail': t('E-mail'),
  Link: t('Link'),
});

/** How the heading of a fact begins that has a name, and what the page says for it. */
const named: readonly [start: string, words: (name: string) => string][] = [
  ['Hours of ', (name) => t('Hours of {{name}}', { name })],
  ['Place: ', (name) => t('Place: {{name}}', { name })],
  ['Telephone: ', (name) => t('Telephone: {{name}}', { name })],
  ['E-mail: ', (name) => t('E-mail: {{name}}', { name })],
  ['Link: ', (name) => t('Link: {{name}}', { name })],
  ['Price of ', (name) => t('Price of {{name}}', { name })],
  ['Policy: ', (name) => t('Policy: {{name}}', { name })],
];

/** What a business fact is about, as the server heads it in English, in the language of the page; names stay as they were written. */
export function factHeading(about: string): string {
  const [start, words] = named.find(([begin]) => about.startsWith(begin)) ?? [];
  return start && words ? words(about.slice(start.length)) : (alone()[about] ?? about);
}
