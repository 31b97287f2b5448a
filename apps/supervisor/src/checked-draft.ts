import type { DraftFinding, DraftStage } from '@countersign/contracts';
import { log } from '@countersign/observability';
import { screenDraft } from './draft-screening.js';
import type { DraftInput, DraftResult } from './drafter.js';
import { toldWords } from './stages/stage.js';

/** A draft that may never be sent is not shown to be sent (CO-01): the reviewer writes by hand and sees why. */
export function checkedDraft(input: DraftInput, result: DraftResult): DraftResult {
  if (result.state !== 'ready') return result;
  const began = performance.now();
  const { findings: ruled, verdict, stopped } = screenDraft(input, result);
  const findings = [...ruled, ...(result.findings ?? [])];
  const stages = [...(result.stages ?? []), ruledStage(ruled, performance.now() - began)];
  if (!stopped) return { ...result, findings, stages, verdict };
  const { requestId } = input.request;
  log.warn('draft.blocked', { request_id: requestId, code: findings.map(({ rule }) => rule).join(' ') });
  const { attempts, trail } = result;
  const found = { findings, verdict };
  return { state: 'failed', reason: 'invalid_output', attempts, ...found, trail: { ...trail, findings } };
}

/** The rules change no text; what they found is told, and shown where the draft is read. */
function ruledStage(findings: readonly DraftFinding[], ms: number): DraftStage {
  const words = toldWords(findings.map((finding) => finding.words));
  const found = words.length > 0 && { reason: 'findings', words };
  return { step: 'constitution', outcome: 'unchanged', ...found, ms: Math.round(ms) };
}
