import type { Problem } from './http.js';
import type { Override } from './items.js';

/** Words the rules stopped. */
export interface Stopped {
  rule: string;
  words: string;
}

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
