import { t } from '../lib/language/t.js';
import type { Escalation, RaisedFor } from './escalations.js';

const reasons = (): Record<Escalation['reasons'][number], string> => ({
  emergency: t('an emergency'),
  safety: t('somebody may be in danger'),
  asked_human: t('they ask for a person'),
  complaint: t('a complaint'),
  payment: t('trouble with a payment'),
  repeated_failure: t('they were not helped several times'),
  low_confidence: t('a colleague is not sure'),
  sla: t('they wait for too long'),
  unknown_send: t('nobody knows whether a reply arrived'),
  poison: t('a message could not be processed'),
});

/** What it was raised for; a newer reason is read as it is written. */
export const raisedForWords = (reason: Escalation['reasons'][number]): string => reasons()[reason] ?? reason;

/** What a person can raise an item for, gravest first. */
export const PERSONS_REASONS: readonly RaisedFor[] = [
  'emergency',
  'safety',
  'complaint',
  'payment',
  'asked_human',
  'low_confidence',
  'sla',
  'repeated_failure',
];
