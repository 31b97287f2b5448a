/** What any code of the taxonomy looks like, also one a workspace added. */
export const TAXONOMY_CODE = /^[A-Z][A-Z0-9_]{1,39}$/;

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
export const REJECT_NEXT_STEPS = ['redraft', 'manual', 'escalate', 'close'] as const;
export type RejectNextStep = (typeof REJECT_NEXT_STEPS)[number];

/** What a reviewer changed in a draft (capabilities §4). */
export const EDIT_TAGS = [
  'TONE_WARMER',
  'TONE_MORE_FORMAL',
  'TONE_MORE_CASUAL',
  'TONE_CALMER',
  'TONE_LIVELIER',
  'TONE_LESS_ROBOTIC',
  'TONE_LESS_PUSHY',
  'STRUCT_SHORTEN',
  'STRUCT_SPLIT',
  'STRUCT_MERGE',
  'STRUCT_REORDER',
  'CONTENT_FACT_FIXED',
  'CONTENT_FACT_ADDED',
  'CONTENT_UNSUPPORTED_REMOVED',
  'CONTENT_QUESTION_ADDED',
  'CONTENT_QUESTION_CUT',
  'CONTENT_EMOJI_ADDED',
  'CONTENT_EMOJI_CUT',
  'CONTENT_NEXT_STEP_ADDED',
  'CONTENT_REWRITTEN',
  'LANG_GRAMMAR',
  'LANG_LOCAL_WORDING',
  'LANG_WRONG_LANGUAGE',
  'POLICY_PROMISE_REMOVED',
  'POLICY_PRIVACY',
  'POLICY_DISCLOSURE_ADDED',
  'CTA_SOFT',
  'CTA_MEDIUM',
  'CTA_DIRECT',
  'CTA_REMOVED',
  'OTHER',
] as const;
export type EditTag = (typeof EDIT_TAGS)[number];
