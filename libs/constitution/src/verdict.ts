import type { Finding, Severity } from './finding.js';

const WEIGHTS: Record<Severity, number> = { low: 0.15, medium: 0.4, high: 0.7, critical: 1 };
/** From here on a person looks twice, and from there on it does not go out as it stands. */
export const REVIEW_FROM = 0.3;
export const BLOCK_FROM = 0.7;
/** Weights are decimals and their complements are not: .7 must not become .6999. */
const DIGITS = 6;

/** What findings in a reply come to (CO-02). */
export interface Verdict {
  /** 1 − Π(1 − weight) over the distinct rules hit. */
  risk: number;
  verdict: 'pass' | 'review' | 'block';
}

/** @param findings of an outbound text; a rule that is hit twice counts once, with the gravest of its severities */
export function verdictOf(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): Verdict {
  const weights = new Map<string, number>();
  for (const { rule, severity } of findings)
    weights.set(rule, Math.max(weights.get(rule) ?? 0, WEIGHTS[severity]));
  const safe = [...weights.values()].reduce((product, weight) => product * (1 - weight), 1);
  const risk = Number((1 - safe).toFixed(DIGITS));
  return { risk, verdict: risk >= BLOCK_FROM ? 'block' : risk >= REVIEW_FROM ? 'review' : 'pass' };
}
