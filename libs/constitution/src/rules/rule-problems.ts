import { categoryLine } from '../finding.js';
import type { Rule } from './rule.js';

/** What is wrong with a rule as it is written; a rule with a problem is not loaded (CO-07, CO-13). */
export function ruleProblems(rule: Rule): string[] {
  const line = categoryLine(rule.category);
  const problems: [boolean, string][] = [
    [!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule.id), 'the id is not in kebab case'],
    [rule.positive.length === 0, 'has no example of what it stops'],
    [rule.negative.length === 0, 'has no example of what it lets through'],
    [!rule.patterns && !rule.detect, 'has neither patterns nor a detector'],
    [!rule.reason, 'has no reason to show'],
    [
      rule.only !== undefined && !line[rule.only],
      `looks at a direction its category ${rule.category} does not have`,
    ],
    [
      line.floor === true && rule.severity !== undefined,
      `may not change the severity of the floor category ${rule.category}`,
    ],
  ];
  return problems.filter(([wrong]) => wrong).map(([, problem]) => problem);
}
