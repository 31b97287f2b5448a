import type { DraftInput, DraftResult } from './drafter.js';
import { factLines } from './facts/fact-lines.policy.js';

type Ready = Extract<DraftResult, { state: 'ready' }>;

export type SourcesBasis = Pick<DraftInput, 'request' | 'reading' | 'memory' | 'facts' | 'now'>;

/** Where a draft may take facts from: the turn, the memory, the reviewer's wish, the business facts and the evidence, and nowhere else (CO-08). */
export function sourcesOf(
  { request, reading, memory, facts, now }: SourcesBasis,
  { evidence, language }: Pick<Ready, 'evidence' | 'language'>,
): string[] {
  return [
    ...reading.texts,
    ...(request.instruction ? [request.instruction] : []),
    ...(memory?.history ?? []).map(({ text }) => text),
    ...(facts ? factLines(facts, now, language).flatMap(({ about, says }) => [about, says]) : []),
    ...evidence.flatMap(({ title, excerpt }) => [title, excerpt]),
  ];
}
