export { check, POLICY_VERSION, RULES } from './check.js';
export { namesHost } from './detect/links.js';
export { featuresOfText } from './learned/read-text.js';
export { asksIfAutomated, disclosureLine, type DisclosureLanguage } from './disclosure.js';
export { DANGERS, dangersAmong, type Danger } from './danger.js';
export {
  CATEGORIES,
  SEVERITIES,
  type Category,
  type Direction,
  type Finding,
  type Severity,
} from './finding.js';
export type { OwnRule } from './own-rules.js';
export {
  EMPTY_POLICY,
  isLowerable,
  loweredBy,
  Policy,
  policyProblems,
  type PolicyContent,
  type RuleChange,
} from './policy.js';
export type { CheckContext } from './rules/rule.js';
export type { Feature } from './learned/features.js';
export { inVoice, LOUDNESS_UNIT, Weights, type Kind } from './learned/weights.js';
export { sellingIn } from './selling.js';
export { ticketLeaks } from './ticket-leaks.js';
export { BLOCK_FROM, REVIEW_FROM, verdictOf, type Verdict } from './verdict.js';
