import type { Problem } from '../api/http.js';
import type { Override } from '../api/items.js';
import type { Stopped } from '../features/decisions/components/override-dialog.js';

/** What the rules found, as a refusal names it. */
export function stoppedOf(problem: Problem | undefined): Stopped[] {
  const details = Array.isArray(problem?.details) ? (problem.details as unknown[]) : [];
  return details.flatMap((detail) => {
    const { code, message } = (detail ?? {}) as Record<string, unknown>;
    return typeof code === 'string' && typeof message === 'string' ? [{ rule: code, words: message }] : [];
  });
}

/** A reason for all of it. */
export function overrideOf(stopped: readonly Stopped[], reason: string): Override {
  return { reason, rules: [...new Set(stopped.map(({ rule }) => rule))] };
}
