import { t } from '../lib/language/t.js';
import type { IntentLabel, Labels, PersonReason } from './labels.js';

const reasonWords = (): Record<PersonReason, string> => ({
  emergency: t('somebody may be in danger, or an urgent word was heard'),
  asked_human: t('they ask for a person'),
  complaint: t('they complain'),
  payment: t('there is trouble with a payment'),
  frustrated: t('they sounded frustrated at least twice'),
  repeated_question: t('they have asked the same at least three times'),
  unresolved: t('they have written more than 20 messages, and nothing is settled'),
  repeated_failure: t('two drafts have failed'),
});

/** Why a person has to look first, in words. */
export function personWords(reasons: readonly PersonReason[]): string {
  const words = reasons.map((reason) => reasonWords()[reason] ?? reason.replaceAll('_', ' ')).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const urgencies = (): Record<Labels['urgency'], string> => ({
  urgent: t('Urgent'),
  high: t('High urgency'),
  normal: t('Normal urgency'),
  low: t('Low urgency'),
});

/** Who says what a turn is about, and what came in between (SV-16). */
export function labellerWords({ by, fallback }: Pick<Labels, 'by' | 'fallback'>): string {
  if (by === 'model') return t('Guessed by a model.');
  if (by === 'unknown') return t('A model was asked, and its answer had no form: nothing is known.');
  return fallback === undefined
    ? t('Guessed from words alone.')
    : t('Guessed from words alone: the model did not label it ({{fallback}}).', { fallback });
}

export function urgencyWords({ urgency }: Pick<Labels, 'urgency'>): string {
  return urgencies()[urgency];
}

const bands = (): Record<IntentLabel['band'], string> => ({
  high: t('high confidence'),
  medium: t('medium confidence'),
  low: t('low confidence'),
});

/** How sure the labeller is, measured, not felt. */
export function bandWords(band: IntentLabel['band']): string {
  return bands()[band];
}
