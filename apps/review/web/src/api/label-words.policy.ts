import type { Labels, PersonReason } from './labels.js';

const REASONS: Record<PersonReason, string> = {
  emergency: 'somebody may be in danger, or an urgent word was heard',
  asked_human: 'they ask for a person',
  complaint: 'they complain',
  payment: 'there is trouble with a payment',
  frustrated: 'they sounded frustrated at least twice',
  repeated_question: 'they have asked the same at least three times',
  unresolved: 'they have written more than 20 messages, and nothing is settled',
  repeated_failure: 'two drafts have failed',
};

/** Why a person has to look first, in words. */
export function personWords(reasons: readonly PersonReason[]): string {
  const words = reasons.map((reason) => REASONS[reason] ?? reason.replaceAll('_', ' ')).join('; ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a code of an intent or a topic says. */
export function intentWords(name: string): string {
  const words = name.replaceAll('_', ' ').replace(/^human$/, 'a person');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const URGENCY: Record<Labels['urgency'], string> = {
  urgent: 'Urgent',
  high: 'High urgency',
  normal: 'Normal urgency',
  low: 'Low urgency',
};

export function urgencyWords({ urgency }: Pick<Labels, 'urgency'>): string {
  return URGENCY[urgency];
}
