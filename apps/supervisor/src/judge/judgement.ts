import { CATEGORIES, type Category, type Severity } from '@countersign/constitution';
import type { DraftFinding } from '@countersign/contracts';

const MOST = 10;
const LONGEST = 200;

/** JSON Schema of what the judging model answers. */
export const JUDGEMENT = {
  type: 'object',
  additionalProperties: false,
  required: ['findings'],
  properties: {
    findings: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['kind', 'quote', 'why'],
        properties: { kind: { type: 'string' }, quote: { type: 'string' }, why: { type: 'string' } },
      },
    },
  },
} as const;

/**
 * What a model that judges said, as findings. Kinds nobody knows, and words that do not stand in the reply, are left out: a model that makes things up
 * judges nothing. Severities are the table's, never the model's.
 * @returns undefined when it is no judgement at all
 */
export function readJudgement(said: string, reply: string): DraftFinding[] | undefined {
  const list = findingsIn(said);
  return list?.slice(0, MOST).flatMap((entry) => {
    const { kind, quote, why } = (entry ?? {}) as Record<string, unknown>;
    if (typeof kind !== 'string' || typeof quote !== 'string' || typeof why !== 'string') return [];
    const severity = severityOf(kind);
    const words = quote.trim();
    if (!severity || !words || !flat(reply).includes(flat(words))) return [];
    const rule = `judge-${kind.replaceAll('_', '-')}`;
    const told = { words: words.slice(0, LONGEST), reason: why.trim().slice(0, LONGEST) };
    return [{ rule, category: kind, severity, layer: 'judge' as const, ...told }];
  });
}

function findingsIn(said: string): unknown[] | undefined {
  try {
    const { findings } = JSON.parse(said) as { findings?: unknown };
    return Array.isArray(findings) ? (findings as unknown[]) : undefined;
  } catch {
    return undefined;
  }
}

function severityOf(kind: string): Severity | undefined {
  const line = Object.hasOwn(CATEGORIES, kind) ? CATEGORIES[kind as Category] : undefined;
  return line && 'out' in line ? line.out : undefined;
}

/** As one line: a model does not repeat where lines end. */
const flat = (text: string): string => text.replace(/\s+/g, ' ');
