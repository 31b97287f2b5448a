/** Where somebody stands (capabilities §4). */
export const CONTACT_STATUSES = [
  'PROSPECT',
  'LEAD_QUALIFIED',
  'CUSTOMER',
  'CHURNED',
  'LEAD_EXHAUSTED',
] as const;
export type ContactStatus = (typeof CONTACT_STATUSES)[number];

/** What an amount of somebody's lifetime value comes from. */
export const VALUE_SOURCES = ['manual', 'order', 'booking', 'refund'] as const;
export type ValueSource = (typeof VALUE_SOURCES)[number];

/** How directly a call to action asks. */
export const CTA_STAGES = ['SOFT', 'MEDIUM', 'DIRECT'] as const;
export type CtaStage = (typeof CTA_STAGES)[number];

/** What came of a call to action. */
export const CTA_RESPONSES = [
  'PENDING',
  'IGNORED',
  'POLITE_DECLINE',
  'INTERESTED',
  'CONVERTED',
  'RUDE_DECLINE',
  'OPTED_OUT',
] as const;
export type CtaResponse = (typeof CTA_RESPONSES)[number];
