import { t } from '../lib/language/t.js';
import type { ContactStatus, ValueSource } from './funnel.js';

const statuses = (): Record<ContactStatus, string> => ({
  PROSPECT: t('Prospect'),
  LEAD_QUALIFIED: t('Qualified lead'),
  CUSTOMER: t('Customer'),
  CHURNED: t('Left us'),
  LEAD_EXHAUSTED: t('Lead used up'),
});

/** Where somebody stands, in words. */
export const statusWords = (status: ContactStatus): string => statuses()[status] ?? status;

export const STATUSES: readonly ContactStatus[] = [
  'PROSPECT',
  'LEAD_QUALIFIED',
  'CUSTOMER',
  'CHURNED',
  'LEAD_EXHAUSTED',
];

const sources = (): Record<ValueSource, string> => ({
  manual: t('By hand'),
  order: t('Order'),
  booking: t('Booking'),
  refund: t('Refund'),
});

export const sourceWords = (source: ValueSource): string => sources()[source] ?? source;

const rules = (): Record<string, string> => ({
  'paid-order': t('a paid order was recorded'),
  converted: t('they did what they were asked'),
  interested: t('they are interested'),
  'polite-decline': t('they declined politely, and were asked seldom'),
  'rude-decline': t('they declined rudely'),
  unanswered: t('more than five calls to action were ignored'),
  'no-order': t('they have not ordered for 90 days'),
});

/** Why a rule moved somebody. */
export const ruleWords = (code: string): string => rules()[code] ?? code;
