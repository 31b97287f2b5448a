export { check, POLICY_VERSION, RULES } from './check.js';
export { asksIfAutomated, disclosureLine, type DisclosureLanguage } from './disclosure.js';
export { CATEGORIES, type Category, type Direction, type Finding, type Severity } from './finding.js';
export type { CheckContext } from './rules/rule.js';
