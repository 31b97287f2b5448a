const STEPS_MS = [1_000, 2_000, 5_000, 10_000];

/** How long to wait before trying again after `failures` refusals in a row, in ms. */
export function retryDelay(failures: number): number {
  return STEPS_MS[Math.min(failures, STEPS_MS.length - 1)] ?? 10_000;
}
