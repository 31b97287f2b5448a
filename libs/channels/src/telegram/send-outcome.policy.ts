import type { SendResult } from '../sender.js';

/** How a call to the Bot API ended. */
export type CallEnd =
  /** `ok: true`; `messageId` is what the answer named. */
  | { end: 'accepted'; messageId: unknown }
  /** `ok: false`, or a bare 5xx. */
  | { end: 'refused'; status: number; description: string; retryAfter?: number | undefined }
  /** No usable answer. `sessionUp`: the TCP or TLS session stood, so bytes may have left. */
  | { end: 'lost'; sessionUp: boolean; errorCode: string };

const DEFAULT_WAIT_SECONDS = 5;

/**
 * What may be believed of a send (architecture §5.6). There is no idempotency key in the Bot API, so a lost answer is
 * `unknown`, never a reason to send again.
 * @see https://core.telegram.org/bots/api#making-requests
 */
export function sendOutcomeOf(call: CallEnd): SendResult {
  if (call.end === 'accepted') {
    return Number.isSafeInteger(call.messageId)
      ? { outcome: 'sent', providerMessageId: String(call.messageId) }
      : { outcome: 'unknown', errorCode: 'answer-without-message-id' };
  }
  if (call.end === 'lost') {
    return call.sessionUp
      ? { outcome: 'unknown', errorCode: call.errorCode }
      : { outcome: 'retry', reason: call.errorCode, certainlyNotSent: true };
  }
  return refusalOutcome(call.status, call.description, call.retryAfter);
}

/** Telegram makes no message of a reaction. @param to the message it stands on */
export function reactionOutcomeOf(call: CallEnd, to: string): SendResult {
  return call.end === 'accepted' ? { outcome: 'sent', providerMessageId: to } : sendOutcomeOf(call);
}

function refusalOutcome(status: number, description: string, retryAfter: number | undefined): SendResult {
  if (status === 429) {
    return { outcome: 'rate-limited', retryAfterMs: (retryAfter ?? DEFAULT_WAIT_SECONDS) * 1000 };
  }
  const words = description.slice(0, 500);
  if (status < 400 || status >= 500) return { outcome: 'unknown', errorCode: `http-${status}`, words };
  return { outcome: 'rejected', code: rejectionOf(status, description), words };
}

function rejectionOf(status: number, description: string): (SendResult & { outcome: 'rejected' })['code'] {
  const words = description.toLowerCase();
  if (status === 401 || status === 404) return 'credential-refused';
  if (status === 413) return 'invalid-content';
  if (/deactivated|chat not found|user not found|peer_id_invalid/.test(words)) return 'recipient-missing';
  if (status === 403 || /blocked|kicked|no rights to send/.test(words)) return 'recipient-blocked';
  if (/too long|text is empty|must be non-empty|parse entities/.test(words)) return 'invalid-content';
  return 'provider-refused';
}
