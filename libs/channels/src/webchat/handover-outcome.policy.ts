import type { RejectionCode, SendResult } from '../sender.js';

/** How `ingest-web` answered a delivery. */
export interface HandoverAnswer {
  status: number;
  /** The problem's own words. */
  words?: string | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
}

const DEFAULT_WAIT_SECONDS = 1;
const CODES: Record<number, RejectionCode> = {
  400: 'invalid-content',
  401: 'credential-refused',
  403: 'credential-refused',
  404: 'recipient-missing',
  413: 'invalid-content',
  422: 'invalid-content',
};

/** What became of a bubble. What is not a clear no is tried again: under its id it cannot arrive twice. */
export function handoverOutcome(bubbleId: string, answer: HandoverAnswer): SendResult {
  const { status, words, retryAfter = DEFAULT_WAIT_SECONDS } = answer;
  if (status >= 200 && status < 300) return { outcome: 'sent', providerMessageId: bubbleId };
  if (status === 429) return { outcome: 'rate-limited', retryAfterMs: retryAfter * 1_000 };
  if (status < 400 || status >= 500 || status === 408) {
    return { outcome: 'retry', reason: `http-${status}`, certainlyNotSent: true };
  }
  const code = CODES[status] ?? 'provider-refused';
  return { outcome: 'rejected', code, ...(words !== undefined && { words: words.slice(0, 500) }) };
}
