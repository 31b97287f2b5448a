import { CAPABILITIES } from '@countersign/contracts/capabilities';
import { CHANNELS, type Channel, type ReplyRejected } from '@countersign/contracts';
import type { SendResult } from '@countersign/channels/sender';

/** Channels where putting the same bubble twice shows it once: there an unclear end may be tried again. */
export const REPEATABLE = Object.fromEntries(
  CHANNELS.map((channel) => [channel, CAPABILITIES[channel].lostAnswer === 'repeat']),
) as Record<Channel, boolean>;

/** Failures that leave no room for doubt: nobody was there to take a byte. */
const NOBODY_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What follows from one try of one bubble. */
export type SendDecision =
  | { act: 'sent'; providerMessageId: string }
  /** Back to the queue; `maybeArrived` when an earlier try may have been carried out. */
  | { act: 'retry'; delayMs: number; maybeArrived: boolean }
  /** Not before the provider's time. Does not count as a failure. */
  | { act: 'throttle'; delayMs: number }
  | { act: 'rejected'; code: ReplyRejected['code']; words?: string }
  | { act: 'unknown'; errorCode: string; words?: string };

/** Where a bubble stands. */
export interface Tries {
  channel: Channel;
  /** The same twice is there once, whatever the channel: a reaction. */
  harmlessTwice?: boolean;
  /** Failed tries before this one. */
  failures: number;
  maybeArrived: boolean;
  /** Milliseconds before each new try. */
  retryDelaysMs: readonly number[];
}

/**
 * Reads a sender's answer (DS-03). Certainly not sent: tried again after 1, 5, 15 and 60 s, then rejected as unreachable.
 * An answer that was lost is `unknown` and never resent blindly, except where a repeat is harmless.
 */
export function decideSend(result: SendResult, tries: Tries): SendDecision {
  const repeatable = tries.harmlessTwice || REPEATABLE[tries.channel];
  switch (result.outcome) {
    case 'sent':
      return { act: 'sent', providerMessageId: result.providerMessageId };
    case 'rejected':
      // It says no to this try. An earlier one may have been carried out: nobody may be told that nothing arrived.
      if (tries.maybeArrived) return { act: 'unknown', errorCode: result.code };
      return { act: 'rejected', code: result.code, words: result.words };
    case 'rate-limited':
      return { act: 'throttle', delayMs: result.retryAfterMs };
    case 'retry':
      // A repeatable channel's sender calls every lost answer a retry: it may have arrived all the same.
      return again(tries, repeatable && !NOBODY_THERE.has(result.reason), result.reason);
    case 'unknown':
      if (!repeatable) {
        return { act: 'unknown', errorCode: result.errorCode, words: result.words };
      }
      return again(tries, true, result.errorCode);
  }
}

function again(tries: Tries, thisOneMayHave: boolean, errorCode: string): SendDecision {
  const maybeArrived = tries.maybeArrived || thisOneMayHave;
  const delayMs = tries.retryDelaysMs[tries.failures];
  if (delayMs !== undefined) return { act: 'retry', delayMs, maybeArrived };
  return maybeArrived ? { act: 'unknown', errorCode } : { act: 'rejected', code: 'unreachable' };
}
