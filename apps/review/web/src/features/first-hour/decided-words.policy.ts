import type { Sample } from '../../api/practice.js';
import { t } from '../../lib/language/t.js';

type Decided = NonNullable<Sample['decided']>;

const nextWords = (): Record<NonNullable<Decided['nextStep']>, string> => ({
  redraft: t('another draft is asked for'),
  manual: t('written by hand'),
  escalate: t('handed to a lead'),
  close: t('closed without a reply'),
});

/** What somebody decided about a sample. @param reasonWords what a reason is called */
export function decidedWords(
  { decision, reason, nextStep }: Decided,
  reasonWords: (code: string) => string,
): string {
  if (decision === 'approved') return t('approved as it was drafted');
  if (decision === 'edited') return t('changed, then approved');
  return t('rejected: {{reason}}, {{next}}', {
    reason: reason ? reasonWords(reason) : '',
    next: nextStep ? nextWords()[nextStep] : '',
  });
}
