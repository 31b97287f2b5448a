import type { Finding } from '@countersign/constitution';
import { verdictOf } from '@countersign/constitution';

/** A finding as it is weighed: the rules' own, or one a draft came with. */
export type Weighed = Pick<
  Finding,
  'rule' | 'category' | 'severity' | 'layer' | 'words' | 'reason' | 'overridable'
>;

/**
 * What stands between a text and its approval by this person (CO-03): nothing; their own word, with a reason; a lead; or the text itself, which
 * nobody may let through as it is.
 */
export type Standing = 'free' | 'override' | 'ask-lead' | 'change';

/** A host nobody has sent before is confirmed by whoever reviews, once (CO-09). */
const CONFIRMED_BY_REVIEWER = 'unlisted-link';

const OVERRIDES = 'lead';

/** @param roles of whoever would approve */
export function standingOf(findings: readonly Weighed[], roles: readonly string[]): Standing {
  if (findings.some(({ overridable }) => !overridable)) return 'change';
  if (verdictOf(findings).verdict !== 'block') return 'free';
  if (roles.includes(OVERRIDES)) return 'override';
  const others = findings.filter(({ rule }) => rule !== CONFIRMED_BY_REVIEWER);
  return verdictOf(others).verdict === 'block' ? 'ask-lead' : 'override';
}

/** Whether everything found is something the person had in front of them when they took responsibility for it. */
export function covers(override: { rules: readonly string[] }, findings: readonly Weighed[]): boolean {
  return findings.every(({ rule }) => override.rules.includes(rule));
}
