import type { Attempted } from './model-call.js';

/** How patient one draft is, in milliseconds. */
export interface CallLimits {
  perCallMs: number;
  perTurnMs: number;
  /** Attempts after the first. */
  retries: number;
  /** Pause before the first retry; doubled for the next. */
  pauseMs: number;
}

export const CALL_LIMITS: CallLimits = { perCallMs: 20_000, perTurnMs: 60_000, retries: 2, pauseMs: 800 };

/** A retry must have at least this long to be worth its money. */
const WORTHWHILE_MS = 1_000;

/**
 * Whether to ask again, and after how long (SV-05).
 * @param attempts attempts made for this request so far, those of an earlier life of the process included
 * @param elapsedMs time spent on this turn
 * @param random between 0 and 1: spreads the retries of many turns
 * @returns the pause in milliseconds, or undefined when the failure stands
 */
export function retryPause(
  attempted: Pick<Attempted, 'retryable' | 'retryAfterMs'>,
  attempts: number,
  elapsedMs: number,
  random: number,
  limits: CallLimits,
): number | undefined {
  if (!attempted.retryable || attempts > limits.retries) return undefined;
  const own = limits.pauseMs * 2 ** (attempts - 1) * (0.5 + random / 2);
  const pause = Math.max(own, attempted.retryAfterMs ?? 0);
  return elapsedMs + pause + Math.min(WORTHWHILE_MS, limits.perCallMs) <= limits.perTurnMs
    ? pause
    : undefined;
}
