import { t } from '../../lib/language/t.js';
import type { List } from './facts-form.policy.js';

/** What each list of the sheet is called. */
export const listTitles = (): Record<List, string> => ({
  places: t('Where people find you'),
  phones: t('Telephone numbers'),
  emails: t('E-mail addresses'),
  links: t('Links'),
  prices: t('Prices'),
  policies: t('Rules of the house'),
  helpTexts: t('Help for people in danger'),
});
