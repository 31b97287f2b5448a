import type { Attempted } from '@countersign/llm';

/** What can come of asking: `breaker` and `budget` are our own no, without a call. */
export type Outcome = Attempted['outcome'] | 'breaker' | 'budget';

/** What a vendor is to blame for, rather than what was asked or how it was answered. */
const VENDOR_TROUBLE: ReadonlySet<Outcome> = new Set(['vendor_error', 'rate_limited', 'timeout']);

/** Another vendor may do better. A refusal, an empty or a cut answer is an answer: it is not shopped around but shown (SV-06). */
export function passesOn(outcome: Outcome): boolean {
  return outcome === 'breaker' || VENDOR_TROUBLE.has(outcome);
}

/** What it means for the breaker: an answer of whatever kind is a vendor that works; what we cut off ourselves says nothing. */
export function healthOf(outcome: Attempted['outcome']): 'failed' | 'well' | undefined {
  if (outcome === 'cancelled') return undefined;
  return VENDOR_TROUBLE.has(outcome) || outcome === 'truncated' ? 'failed' : 'well';
}
