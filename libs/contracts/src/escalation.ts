/** Why an item needs a person before anything else (SV-19, capabilities §4 and the table there). */
export const ESCALATION_REASONS = [
  'emergency',
  'asked_human',
  'complaint',
  'payment',
  'frustrated',
  'repeated_question',
  'unresolved',
  'repeated_failure',
] as const;
export type EscalationReason = (typeof ESCALATION_REASONS)[number];
