import { SOURCE_LIMIT, type Source } from '@countersign/contracts';
import { cleanField } from './hostile-text.policy.js';

/** What led somebody here, cut to what is carried; undefined when nothing is left of it (CH-13). */
export function sourceOf(
  kind: Source['kind'],
  raw: { ref?: unknown; title?: unknown; url?: unknown },
): Source | undefined {
  const found = Object.entries(raw).flatMap(([name, value]) => {
    const text = cleanField(value, SOURCE_LIMIT + 1);
    return text === undefined ? [] : [[name, text] as const];
  });
  if (found.length === 0) return undefined;
  return {
    kind,
    ...Object.fromEntries(found.map(([name, text]) => [name, text.slice(0, SOURCE_LIMIT).toWellFormed()])),
    cut: found.some(([, text]) => text.length > SOURCE_LIMIT),
  };
}
