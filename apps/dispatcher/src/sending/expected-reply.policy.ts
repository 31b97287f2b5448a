import type { BubbleState } from '@countersign/contracts';

/**
 * Whether the reply an approver counted on did not go out. An `unknown` one may have: what was lost was done before anything later
 * can be (ADR 0005), so it stands in nobody's way.
 * @param expected how it ended; null when the approver counted on none
 */
export function isMissing(expected: BubbleState | null): boolean {
  return expected === 'cancelled' || expected === 'rejected';
}
