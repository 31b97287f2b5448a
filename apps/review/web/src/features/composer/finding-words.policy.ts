import { categoryName } from '../../api/category-words.policy.js';
import { saidByServer } from '../../api/said-by-server.policy.js';
import type { Finding } from '../../api/items.js';

export interface FindingWords {
  /** Stable while the list does not change. */
  key: string;
  category: string;
  words: string;
  reason: string;
  rule: string;
}

/** Findings in words, one line per rule and words. */
export function findingLines(findings: readonly Finding[]): FindingWords[] {
  const lines = findings.map(({ category, words, reason, rule }) => ({
    key: `${rule} ${words}`,
    category: categoryName(category),
    words,
    reason: saidByServer(reason),
    rule,
  }));
  return lines.filter(({ key }, at) => lines.findIndex((line) => line.key === key) === at);
}

/** "self-harm, payment data": each category once. */
export function categoriesOf(findings: readonly Finding[]): string {
  return [...new Set(findingLines(findings).map(({ category }) => category))].join(', ');
}
