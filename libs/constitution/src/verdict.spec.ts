import type { Severity } from './finding.js';
import { riskOf, verdictOf } from './verdict.js';

const hits = (...severities: Severity[]) =>
  severities.map((severity, index) => ({ rule: `rule-${index}`, severity }));

test.each([
  [[], 0, 'pass'],
  [['low'], 0.15, 'pass'],
  [['low', 'low'], 0.2775, 'pass'],
  [['low', 'low', 'low'], 0.385875, 'review'],
  [['medium'], 0.4, 'review'],
  [['medium', 'low'], 0.49, 'review'],
  [['medium', 'medium'], 0.64, 'review'],
  [['high'], 0.7, 'block'],
  [['high', 'medium'], 0.82, 'block'],
  [['critical'], 1, 'block'],
] as [Severity[], number, string][])('CO-02: %j is %d and %s', (severities, risk, verdict) => {
  expect(riskOf(hits(...severities))).toBeCloseTo(risk, 10);
  expect(verdictOf(hits(...severities))).toBe(verdict);
});

test('CO-02: a rule counts once however often it is hit', () => {
  const twice = [
    { rule: 'same', severity: 'medium' as const },
    { rule: 'same', severity: 'medium' as const },
  ];
  expect(riskOf(twice)).toBeCloseTo(0.4, 10);
});
