import { CONFLICT_KINDS, type ConflictKind } from '@countersign/contracts';

/** What a model says of two numbered sentences. */
export interface Compared {
  sentence: number;
  statement: number;
  kind: ConflictKind;
  suggestion?: string;
}

const LONGEST = 1_000;

/**
 * Reads a model's answer. Anything but the form it was asked for, a number of nothing included, is no answer at all: half of a comparison is not
 * shown as if it were one.
 * @returns undefined when the answer is of no use
 */
export function readCompared(text: string, sentences: number, statements: number): Compared[] | undefined {
  const conflicts = (parsed(text) as { conflicts?: unknown } | undefined)?.conflicts;
  if (!Array.isArray(conflicts)) return undefined;
  const read = conflicts.map((one) => readOne(one, sentences, statements));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readOne(one: unknown, sentences: number, statements: number): Compared | undefined {
  const { sentence, statement, kind, suggestion } = (one ?? {}) as Record<string, unknown>;
  const known = CONFLICT_KINDS.find((name) => name === kind);
  if (!known || !isNumberOf(sentence, sentences) || !isNumberOf(statement, statements)) return undefined;
  return {
    sentence,
    statement,
    kind: known,
    ...(isSentence(suggestion) && { suggestion: suggestion.trim() }),
  };
}

function isNumberOf(value: unknown, count: number): value is number {
  return Number.isInteger(value) && (value as number) >= 1 && (value as number) <= count;
}

/** One line of words; a suggestion that is anything else is left out. */
function isSentence(value: unknown): value is string {
  return (
    typeof value === 'string' && /\S/.test(value) && !/[\n<>{}]/.test(value.trim()) && value.length <= LONGEST
  );
}

/** The object in the answer: models like to fence it. */
function parsed(text: string): unknown {
  const object = /\{[\s\S]*\}/.exec(text)?.[0];
  if (object === undefined) return undefined;
  try {
    return JSON.parse(object);
  } catch {
    return undefined;
  }
}
