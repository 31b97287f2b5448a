import { verdictOf, type Finding } from '@countersign/constitution';
import type { DraftFinding, DraftVerdict } from '@countersign/contracts';
import type { DraftInput, DraftResult } from './drafter.js';
import { factLines } from './facts/fact-lines.policy.js';

type Ready = Extract<DraftResult, { state: 'ready' }>;

/** More than a reviewer reads; the gravest first. */
const MOST = 20;
const RANK = { critical: 0, high: 1, medium: 2, low: 3 };

/** What a draft was found to hold, and what that comes to. */
export interface Screened {
  findings: DraftFinding[];
  verdict: DraftVerdict;
  /** It holds something nobody may send: there is no draft. */
  stopped: boolean;
}

/**
 * What the rules say of a draft. Its facts may come from the turn, the memory, the reviewer's wish, the business facts and the evidence,
 * and from nowhere else (CO-08). What was told of it before counts in its verdict.
 */
export function screenDraft(
  {
    request,
    reading,
    memory,
    policy,
    facts,
    now,
  }: Pick<DraftInput, 'request' | 'reading' | 'memory' | 'policy' | 'facts' | 'now'>,
  {
    bubbles,
    evidence,
    language,
    findings: told = [],
  }: Pick<Ready, 'bubbles' | 'evidence' | 'language'> & Pick<Ready, 'findings'>,
): Screened {
  const sources = [
    ...reading.texts,
    ...(request.instruction ? [request.instruction] : []),
    ...(memory?.history ?? []).map(({ text }) => text),
    ...(facts ? factLines(facts, now, language).flatMap(({ about, says }) => [about, says]) : []),
    ...evidence.flatMap(({ title, excerpt }) => [title, excerpt]),
  ];
  const found = policy.check(bubbles.join('\n'), { direction: 'out', sources, language });
  const gravest = found.toSorted((one, other) => RANK[one.severity] - RANK[other.severity]).slice(0, MOST);
  return {
    findings: gravest.map(shown),
    verdict: { ...verdictOf([...found, ...told]), policyVersion: policy.version, judge: 'off' },
    stopped: found.some(({ overridable }) => !overridable),
  };
}

function shown({ rule, category, severity, layer, words, reason }: Finding): DraftFinding {
  return { rule, category, severity, layer, words, reason };
}
