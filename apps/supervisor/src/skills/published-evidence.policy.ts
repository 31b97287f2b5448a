import type { Evidence } from '@countersign/contracts';
import { isPrice } from '../facts/fact-lines.policy.js';

/** As much as its contract takes; a reviewer reads no more. */
const MOST = 10;

/**
 * What of a draft's evidence goes beside it. Where it is too much, prices go first, the last one before the others: amounts such as "€ 10"
 * are in many texts that say nothing of them.
 */
export function publishedEvidence(evidence: readonly Evidence[]): Evidence[] {
  const prices = evidence.filter(isPrice);
  const tooMany = Math.max(0, evidence.length - MOST);
  const left = new Set(prices.slice(Math.max(0, prices.length - tooMany)));
  return evidence.filter((one) => !left.has(one)).slice(0, MOST);
}
