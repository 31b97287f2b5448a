import type { Finding, Severity } from './finding.js';

export type Verdict = 'pass' | 'review' | 'block';

const WEIGHT: Record<Severity, number> = { low: 0.15, medium: 0.4, high: 0.7, critical: 1 };

/** Risk of a reply: 1 − Π(1 − weight) over the distinct rules its text hit, 0 to 1 (CO-02). */
export function riskOf(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): number {
  const weights = new Map<string, number>();
  for (const { rule, severity } of findings)
    weights.set(rule, Math.max(weights.get(rule) ?? 0, WEIGHT[severity]));
  return 1 - [...weights.values()].reduce((left, weight) => left * (1 - weight), 1);
}

/** `pass` below .30, `review` below .70, `block` from there on or with anything critical (CO-02). */
export function verdictOf(findings: readonly Pick<Finding, 'rule' | 'severity'>[]): Verdict {
  // Weights are hundredths: without rounding three binary fractions could miss a bound they are exactly on.
  const risk = Math.round(riskOf(findings) * 1e9) / 1e9;
  if (risk >= 0.7 || findings.some(({ severity }) => severity === 'critical')) return 'block';
  return risk < 0.3 ? 'pass' : 'review';
}
