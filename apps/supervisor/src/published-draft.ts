import type { StoredDraft } from './draft.repository.js';
import type { DraftInput, DraftResult } from './drafter.js';
import { missingIn } from './missing.policy.js';
import { publishedEvidence } from './skills/published-evidence.policy.js';

/** What came of a draft as its event says it: with what the turn is about, and what is missing. */
export function published(
  { request, memory, labels, persona }: DraftInput,
  result: DraftResult,
  latencyMs: number,
): Pick<StoredDraft, 'state' | 'data'> {
  const { requestId, itemId } = request;
  switch (result.state) {
    case 'cancelled':
      return { state: 'cancelled', data: {} };
    case 'failed': {
      const { reason, attempts, findings, verdict } = result;
      const why = { reason, attempts, findings, verdict, labels, missing: missingIn(result) };
      return { state: 'failed', data: { requestId, itemId, latencyMs, ...why } };
    }
    case 'ready': {
      const {
        bubbles,
        language,
        offline,
        evidence,
        actions,
        usage,
        promptVersion,
        findings,
        stages,
        verdict,
        coherence,
      } = result;
      const data = {
        requestId,
        itemId,
        bubbles: bubbles.map((text) => ({ text })),
        offline,
        language,
        evidence: publishedEvidence(evidence),
        actions,
        memoryAvailable: memory !== undefined,
        usage,
        promptVersion,
        persona,
        latencyMs,
        findings,
        stages,
        coherence,
        verdict,
        labels,
        missing: missingIn(result),
      };
      return { state: 'ready', data };
    }
  }
}
