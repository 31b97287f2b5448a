import { readFileSync } from 'node:fs';
import type { Case } from './case.js';

/** A file of cases that cannot be used, with the line that is wrong. */
export class BadCases extends Error {}

/**
 * Reads JSON lines `{"text": "…", "kind": "…", "lang": "…", "direction": "in"|"out"}`; only `text` is needed. Empty lines are skipped,
 * unknown fields and kinds are let be.
 * @param benign a benign file: its kind is `benign` whatever it says
 * @throws BadCases naming file and line
 */
export function readCases(file: string, benign: boolean): Case[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    throw new BadCases(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
  const cases = content.replace(/^\uFEFF/, '').split('\n').flatMap((line, index) => {
    if (!/\S/.test(line)) return [];
    const place = `${file}:${index + 1}`;
    return [caseOf(line, place, benign)];
  }); // prettier-ignore
  if (cases.length === 0) throw new BadCases(`${file}: holds no case; one {"text": "…"} a line is expected`);
  return cases;
}

function caseOf(line: string, place: string, benign: boolean): Case {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new BadCases(`${place}: is not JSON (${(error as Error).message})`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BadCases(`${place}: is not an object like {"text": "…", "kind": "…", "lang": "…"}`);
  const { text, kind, lang, direction } = value as Record<string, unknown>;
  if (typeof text !== 'string' || text === '')
    throw new BadCases(`${place}: "text" must be a string that is not empty`);
  if (direction !== undefined && direction !== null && direction !== 'in' && direction !== 'out')
    throw new BadCases(`${place}: "direction" must be "in" or "out", or be left out`);
  const named = (one: unknown, otherwise: string) =>
    typeof one === 'string' && one !== '' ? one : otherwise;
  return {
    text,
    kind: benign ? 'benign' : named(kind, 'unnamed'),
    lang: named(lang, 'und'),
    direction: direction ?? undefined,
  };
}
