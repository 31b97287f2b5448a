import { t } from '../../lib/language/t.js';

const reasons = (): Record<string, string> => ({
  'no-endpoint': t('no speech-to-text is set up'),
  'too-long': t('longer than ten minutes'),
  'unsupported-format': t('a format speech-to-text does not take'),
  silence: t('nobody was heard speaking'),
  timeout: t('speech-to-text took too long'),
  refused: t('speech-to-text refused the request'),
  'vendor-error': t('speech-to-text failed'),
  budget: t('what may be spent on models is used up'),
  unreadable: t('the file could not be read'),
});

/** Why nobody wrote down what is said, and what to do about it. */
export function untranscribed(reason = ''): string {
  const why = reasons()[reason] ?? t('speech-to-text gave no text');
  return t('Not transcribed: {{why}}. Please listen.', { why });
}

/** How sure the model was, where a reader has to know. */
export function confidenceWords(confidence: 'high' | 'low' | 'unknown'): string | undefined {
  switch (confidence) {
    case 'low':
      return t('Low confidence');
    case 'unknown':
      return t('Confidence not known');
    default:
      return undefined;
  }
}
