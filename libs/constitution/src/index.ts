export { check, POLICY_VERSION } from './check.js';
export { asksIfAutomated, disclosureLine, type DisclosureLanguage } from './disclosure.js';
export type { Finding } from './finding.js';
