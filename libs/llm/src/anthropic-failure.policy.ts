import type { Attempted, ModelFailure } from './model-call.js';

/** What a failed request is known by; the SDK's errors fit. */
export interface VendorError {
  status?: number;
  /** The vendor's own category, such as `overloaded_error`; also in the middle of a stream. */
  type?: string | null;
  retryAfter?: string | null;
}

/** What had arrived when it failed. */
export interface Progress {
  /** The vendor had begun to answer, so it has worked and will be paid. */
  begun: boolean;
  /** Our own time limit ended it. */
  timedOut: boolean;
}

/** What a stop reason means for a draft; undefined for a normal end. */
export function failureOfStop(stopReason: string | null | undefined, text: string): ModelFailure | undefined {
  switch (stopReason) {
    case 'end_turn':
    case 'stop_sequence':
      return /\S/.test(text) ? undefined : 'empty';
    case 'refusal':
      return 'refused';
    case 'max_tokens':
    case 'model_context_window_exceeded':
    case null:
    case undefined:
      return 'truncated';
    default:
      return 'invalid_output';
  }
}

/** `retry-after` is seconds or an HTTP date; anything else is no wish. @returns milliseconds */
function retryAfterMs(value: string | null | undefined, now: number): number | undefined {
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** Sorts a failed request into what a reviewer is told and whether asking again can help. */
export function failureOfError(
  { status, type, retryAfter }: VendorError,
  { begun, timedOut }: Progress,
  now: number,
): Attempted {
  const told = { text: '', code: String(status ?? type ?? (timedOut ? 'timeout' : 'connection')) };
  if (timedOut) return { ...told, outcome: 'timeout', retryable: !begun };
  if (status === 429) {
    return { ...told, outcome: 'rate_limited', retryable: true, retryAfterMs: retryAfterMs(retryAfter, now) };
  }
  if (status !== undefined) {
    const retryable = status >= 500 || status === 408;
    return { ...told, outcome: 'vendor_error', retryable, retryAfterMs: retryAfterMs(retryAfter, now) };
  }
  if (type)
    return {
      ...told,
      outcome: 'vendor_error',
      retryable: type === 'overloaded_error' || type === 'api_error',
    };
  // No status and no category: the connection itself. Cut in the middle, the answer has been worked on.
  return begun
    ? { ...told, outcome: 'truncated', retryable: false }
    : { ...told, outcome: 'vendor_error', retryable: true };
}
