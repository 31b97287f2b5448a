import type { Category } from './finding.js';

/** Whoever writes this reaches a person before anybody else (ET-06); a child who says so does, too. */
export const DANGERS = [
  'self_harm',
  'emergency',
  'violence_threat',
  'minor_safety',
] as const satisfies readonly Category[];
export type Danger = (typeof DANGERS)[number];

/** The dangers among what the rules found in a customer's words, each once. */
export function dangersAmong(findings: readonly { category: Category }[]): Danger[] {
  return DANGERS.filter((danger) => findings.some(({ category }) => category === danger));
}
