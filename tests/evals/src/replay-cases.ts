import { readFileSync } from 'node:fs';
import type { DraftFinding, FactsSheet, HistoryEntry, TurnMessage } from '@countersign/contracts';

/** What a model drafted and what a person made of it, as `npm run countersign -- evals export` writes it. */
export interface ReplayCase {
  id: string;
  channel: 'telegram' | 'whatsapp' | 'webchat';
  messages: TurnMessage[];
  history: HistoryEntry[];
  drafted: string[];
  approved: string[];
  provenance: {
    language?: string;
    profile?: string;
    model?: string;
    promptVersion?: string;
    verdict?: string;
  };
  findings: DraftFinding[];
}

export interface ReplayDocument {
  name: string;
  title: string;
  language: string;
  text: string;
}

/** A file of cases, with what drafts were drawn from. */
export interface ReplaySet {
  cases: ReplayCase[];
  documents: ReplayDocument[];
  facts?: FactsSheet;
}

/** A file that cannot be used, with the line that is wrong. */
export class BadReplay extends Error {}

/** @throws BadReplay naming file and line */
export function readReplay(file: string): ReplaySet {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadReplay(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  const set: ReplaySet = { cases: [], documents: [] };
  content.split('\n').forEach((line, index) => {
    if (!/\S/.test(line)) return;
    const place = `${file}:${index + 1}`;
    const { kind, ...value } = objectOf(line, place);
    if (kind === 'document') set.documents.push(value as unknown as ReplayDocument);
    if (kind === 'facts') set.facts = { ...(value.facts as object), version: value.version } as FactsSheet;
    if (kind !== 'case') return;
    const { id, messages, drafted, approved } = value as unknown as Partial<ReplayCase>;
    if (
      !id ||
      !Array.isArray(messages) ||
      messages.length === 0 ||
      !Array.isArray(drafted) ||
      !Array.isArray(approved)
    )
      throw new BadReplay(`${place}: a case needs an id, messages, what was drafted and what was approved`);
    set.cases.push({ history: [], findings: [], provenance: {}, ...value } as unknown as ReplayCase);
  });
  if (set.cases.length === 0)
    throw new BadReplay(`${file}: holds no case (npm run countersign -- evals export makes one)`);
  return set;
}

function objectOf(line: string, place: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // Said below: what the line holds must not be quoted.
  }
  throw new BadReplay(`${place}: is not a JSON object`);
}
