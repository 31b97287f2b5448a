import type { Severity } from './finding.js';
import { verdictOf } from './verdict.js';

const findings = (...severities: Severity[]) =>
  severities.map((severity, index) => ({ rule: `rule-${index}`, severity }));

test.each<[Severity[], number, string]>([
  [[], 0, 'pass'],
  [['low'], 0.15, 'pass'],
  [['low', 'low'], 0.2775, 'pass'],
  [['low', 'low', 'low'], 0.385875, 'review'],
  [['medium'], 0.4, 'review'],
  [['low', 'medium'], 0.49, 'review'],
  [['medium', 'medium'], 0.64, 'review'],
  [['medium', 'medium', 'low'], 0.694, 'review'],
  [['medium', 'medium', 'medium'], 0.784, 'block'],
  [['high'], 0.7, 'block'],
  [['high', 'low'], 0.745, 'block'],
  [['critical'], 1, 'block'],
  [['low', 'critical'], 1, 'block'],
])('CO-02: %j is a risk of %d: %s', (severities, risk, verdict) => {
  expect(verdictOf(findings(...severities))).toEqual({ risk, verdict });
});

test('CO-02: a rule that is hit three times counts once, with its gravest severity', () => {
  const twice = [...findings('medium'), ...findings('low'), ...findings('medium')];
  expect(verdictOf(twice)).toEqual({ risk: 0.4, verdict: 'review' });
});
