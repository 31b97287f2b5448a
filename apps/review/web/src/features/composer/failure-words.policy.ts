import { t } from '../../lib/language/t.js';

const reasons = (): Record<string, string> => ({
  refused: t('The model refused to answer this.'),
  empty: t('The model answered with nothing.'),
  timeout: t('The model did not answer in time.'),
  invalid_output: t('The model answered in a form that could not be used.'),
  truncated: t('The answer of the model was cut off.'),
  vendor_error: t('The model could not be reached.'),
  rate_limited: t('The model takes no more requests for now.'),
  breaker: t('The model has failed again and again, so it is left alone for half a minute.'),
  budget: t('What may be spent on models for this conversation or workspace is spent.'),
  no_passage: t('Nothing in your documents answers this.'),
});

/** Why there is no draft, in words. */
export function failureWords(reason: string): string {
  return reasons()[reason] ?? t('There is no draft ({{reason}}).', { reason: reason.replaceAll('_', ' ') });
}
