const LONGEST_MS = 15_000;

/**
 * Milliseconds before the next try: soon at first, then ever slower, never in step with everybody else.
 * @param failures tries that failed in a row
 * @param chance 0 to 1
 */
export function reconnectAfter(failures: number, chance: number): number {
  const full = Math.min(LONGEST_MS, 500 * 2 ** Math.max(0, failures - 1));
  return Math.round(full * (0.5 + chance / 2));
}
