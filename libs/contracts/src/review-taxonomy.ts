/** Why a reviewer turns a draft down (capabilities §4). */
export const REJECT_REASONS = [
  'WRONG_FACT',
  'NOT_GROUNDED',
  'WRONG_TONE',
  'WRONG_LANGUAGE',
  'MISSED_QUESTION',
  'OUTDATED',
  'POLICY_BREACH',
  'PRIVACY_RISK',
  'UNSAFE',
  'TOO_PUSHY',
  'REPETITIVE',
  'NEEDS_SPECIALIST',
  'NEEDS_DATA',
  'OTHER',
] as const;
export type RejectReason = (typeof REJECT_REASONS)[number];

/** Why a turn is closed without an answer. */
export const CLOSE_REASONS = [
  'NO_REPLY_NEEDED',
  'SPAM_OR_ABUSE',
  'DUPLICATE',
  'ANSWERED_ELSEWHERE',
  'OPTED_OUT',
] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** What happens after a rejection: a step, never a hole (RV-07). */
export const REJECT_NEXT_STEPS = ['redraft', 'manual', 'close'] as const;
export type RejectNextStep = (typeof REJECT_NEXT_STEPS)[number];
