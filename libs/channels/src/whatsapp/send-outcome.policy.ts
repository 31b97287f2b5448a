import { asId, asList, asObject } from '../loose.policy.js';
import type { RejectionCode, SendResult } from '../sender.js';

/** How a call to the Graph API ended. */
export type CallEnd =
  /** An answer with a status; `body` is what its JSON said, undefined when it was none. */
  | { end: 'answered'; status: number; body: unknown }
  /** No usable answer. `sessionUp`: the TCP or TLS session stood, so bytes may have left. */
  | { end: 'lost'; sessionUp: boolean; errorCode: string };

/** Milliseconds to leave alone whoever a limit is about. @see https://developers.facebook.com/docs/whatsapp/cloud-api/overview#throughput */
const WAITS: Record<string, number> = {
  /** The app's calls, the account's calls: counted by the hour. */
  4: 60_000,
  80007: 60_000,
  /** The number's throughput. */
  130429: 1_000,
  /** One customer gets one message in 6 s once a burst is used up. */
  131056: 6_000,
};
const DEFAULT_WAIT_MS = 5_000;

/** Refusals for good. @see https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes */
const REJECTIONS: Record<string, RejectionCode> = {
  0: 'credential-refused',
  3: 'credential-refused',
  10: 'credential-refused',
  33: 'provider-refused',
  100: 'invalid-content',
  190: 'credential-refused',
  368: 'credential-refused',
  131008: 'invalid-content',
  131009: 'invalid-content',
  131021: 'recipient-missing',
  131026: 'recipient-missing',
  131030: 'recipient-missing',
  131031: 'credential-refused',
  131045: 'credential-refused',
  131047: 'window-closed',
  131051: 'invalid-content',
  131052: 'invalid-content',
  131053: 'invalid-content',
  // Templates: places and words that do not fit, not there, too long, against policy, paused, taken away.
  132000: 'invalid-content',
  132001: 'invalid-content',
  132005: 'invalid-content',
  132007: 'invalid-content',
  132012: 'invalid-content',
  132015: 'invalid-content',
  132016: 'invalid-content',
};

/**
 * What may be believed of a send (architecture §5.6). The Graph API has no idempotency key: a lost answer is `unknown`, and a
 * status that carries our id back solves it.
 */
export function sendOutcomeOf(call: CallEnd): SendResult {
  if (call.end === 'lost') {
    return call.sessionUp
      ? { outcome: 'unknown', errorCode: call.errorCode }
      : { outcome: 'retry', reason: call.errorCode, certainlyNotSent: true };
  }
  const { status, body } = call;
  if (status >= 200 && status < 300) return taken(body);
  const { code, words } = problemOf(body);
  const wait = WAITS[code ?? ''];
  if (wait !== undefined || status === 429) {
    return { outcome: 'rate-limited', retryAfterMs: wait ?? DEFAULT_WAIT_MS };
  }
  if (status < 400 || status >= 500) {
    return { outcome: 'unknown', errorCode: code ? `graph-${code}` : `http-${status}`, words };
  }
  return { outcome: 'rejected', code: REJECTIONS[code ?? ''] ?? byStatus(status), words };
}

/**
 * What may be believed of an upload: whatever went wrong, the customer saw nothing, so it may be tried again.
 * @returns `sent` with Meta's name of the file
 */
export function uploadOutcomeOf(call: CallEnd): SendResult {
  if (call.end === 'answered' && call.status >= 200 && call.status < 300) {
    const id = asObject(call.body)?.id;
    if (typeof id === 'string' && id !== '') return { outcome: 'sent', providerMessageId: id };
  }
  const result = sendOutcomeOf(call);
  if (result.outcome !== 'unknown') return result;
  return { outcome: 'retry', reason: result.errorCode, certainlyNotSent: true };
}

/** Graph's ways to say that there is no such number, or not for us. */
const UNKNOWN_NUMBER = new Set(['33', '100']);

/** What a question about the number shows. @returns undefined when it may send */
export function probeOutcomeOf(call: CallEnd): string | undefined {
  if (call.end === 'lost') return 'provider-unreachable';
  if (call.status >= 200 && call.status < 300) return undefined;
  const { code = '' } = problemOf(call.body);
  if (call.status >= 500 || call.status === 429 || WAITS[code] !== undefined) return 'provider-unreachable';
  if ((REJECTIONS[code] ?? byStatus(call.status)) === 'credential-refused') return 'token-refused';
  return UNKNOWN_NUMBER.has(code) || call.status === 404 ? 'number-unknown' : 'provider-unreachable';
}

function taken(body: unknown): SendResult {
  const id = asObject(asList(asObject(body)?.messages)[0])?.id;
  return typeof id === 'string' && id !== ''
    ? { outcome: 'sent', providerMessageId: id }
    : { outcome: 'unknown', errorCode: 'answer-without-message-id' };
}

function byStatus(status: number): RejectionCode {
  return status === 401 || status === 403 ? 'credential-refused' : 'provider-refused';
}

/** Graph's own words: what it says in general, then in detail. */
function problemOf(body: unknown): { code: string | undefined; words?: string } {
  const error = asObject(asObject(body)?.error);
  const words = [error?.message, asObject(error?.error_data)?.details].filter(
    (one) => typeof one === 'string',
  );
  return { code: asId(error?.code), ...(words.length > 0 && { words: words.join(': ').slice(0, 500) }) };
}
