import type { Attempted, ModelFailure } from './model-call.js';

/** How an answer ended, whatever the vendor calls it; `null`: it never said. */
export type Stop = 'end' | 'tools' | 'refused' | 'length' | 'other' | null;

/** What a failed request is known by; the SDKs' errors fit. */
export interface VendorError {
  status?: number;
  /** The vendor's own category, such as `overloaded_error`; also in the middle of a stream. */
  type?: string | null;
  retryAfter?: string | null;
  /** The account has no money or quota left: asking again cannot help. */
  spent?: boolean;
}

/** What had arrived when it failed. */
export interface Progress {
  /** The vendor had begun to answer, so it has worked and will be paid. */
  begun: boolean;
  /** Our own time limit ended it. */
  timedOut: boolean;
}

/** Categories of errors told in the middle of a stream that say "not now" rather than "not this". */
const PASSING = new Set(['overloaded_error', 'api_error', 'server_error']);

/** What the end of an answer means for a draft; undefined for a usable one. */
export function failureOfStop(stop: Stop, text: string): ModelFailure | undefined {
  switch (stop) {
    case 'end':
      return /\S/.test(text) ? undefined : 'empty';
    case 'refused':
      return 'refused';
    // Calls that can be read are no failure, and come before this.
    case 'tools':
    case 'other':
      return 'invalid_output';
    case 'length':
    case null:
      return 'truncated';
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
  { status, type, retryAfter, spent }: VendorError,
  { begun, timedOut }: Progress,
  now: number,
): Attempted {
  const told = { text: '', code: String(status ?? type ?? (timedOut ? 'timeout' : 'connection')) };
  if (timedOut) return { ...told, outcome: 'timeout', retryable: !begun };
  if (status === 429) {
    const wished = retryAfterMs(retryAfter, now);
    return { ...told, outcome: 'rate_limited', retryable: !spent, turnedAway: true, retryAfterMs: wished };
  }
  if (status !== undefined) {
    const retryable = status >= 500 || status === 408;
    const wished = retryAfterMs(retryAfter, now);
    return { ...told, outcome: 'vendor_error', retryable, turnedAway: true, retryAfterMs: wished };
  }
  if (type) return { ...told, outcome: 'vendor_error', retryable: PASSING.has(type) };
  // No status and no category: the connection itself. Cut in the middle, the answer has been worked on.
  return begun
    ? { ...told, outcome: 'truncated', retryable: false }
    : { ...told, outcome: 'vendor_error', retryable: true };
}
