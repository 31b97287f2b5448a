import { check, type Finding } from '@countersign/constitution';
import type { DraftFinding } from '@countersign/contracts';
import type { DraftInput, DraftResult } from './drafter.js';

type Ready = Extract<DraftResult, { state: 'ready' }>;

/** More than a reviewer reads; the gravest first. */
const MOST = 20;
const RANK = { critical: 0, high: 1, medium: 2, low: 3 };

/**
 * What the rules say of a draft. Its facts may come from the turn, the memory, the reviewer's wish and the evidence, and from nowhere
 * else (CO-08).
 */
export function screenDraft(
  { request, reading, memory }: Pick<DraftInput, 'request' | 'reading' | 'memory'>,
  { bubbles, evidence, language }: Pick<Ready, 'bubbles' | 'evidence' | 'language'>,
): { findings: DraftFinding[]; stopped: boolean } {
  const sources = [
    ...reading.texts,
    ...(request.instruction ? [request.instruction] : []),
    ...(memory?.history ?? []).map(({ text }) => text),
    ...evidence.flatMap(({ title, excerpt }) => [title, excerpt]),
  ];
  const found = check(bubbles.join('\n'), { direction: 'out', sources, language });
  const gravest = found.toSorted((one, other) => RANK[one.severity] - RANK[other.severity]).slice(0, MOST);
  return { findings: gravest.map(shown), stopped: found.some(({ severity }) => severity === 'critical') };
}

function shown({ rule, category, severity, words, reason }: Finding): DraftFinding {
  return { rule, category, severity, words, reason };
}
