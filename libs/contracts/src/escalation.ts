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

/** Who is told: a lead, whoever is on call, everybody (RV-28). */
export const ESCALATION_LEVELS = ['L1', 'L2', 'L3'] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

/** What an escalation is raised for (RV-28, capabilities §4). */
export const RAISE_REASONS = [
  'emergency',
  'safety',
  'asked_human',
  'complaint',
  'payment',
  'repeated_failure',
  'low_confidence',
  'sla',
  'unknown_send',
  'poison',
] as const;
export type RaiseReason = (typeof RAISE_REASONS)[number];
