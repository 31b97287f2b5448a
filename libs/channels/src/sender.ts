import type { ReplyRejected } from '@countersign/contracts';
import type { BubbleContent } from '@countersign/contracts/approval';

/** Why a provider refuses for good: the same words the reviewer's `reply.rejected` carries. */
export type RejectionCode = ReplyRejected['code'];

/** Our names of what is being sent; a channel that can carries `bubbleId` to the provider as evidence or idempotency key. */
export interface BubbleIds {
  bubbleId: string;
  replyId: string;
  /** 0 for the first bubble of the reply. */
  position: number;
}

/** A message with the bytes of its file, where it has one. */
export interface OutboundBubble extends BubbleContent {
  fileBytes?: Buffer;
}

/** Milliseconds the provider may take in all; below the send claim's 60 s (architecture §5.6). */
export interface SendLimits {
  timeoutMs: number;
}

/** The HTTP limit every sender is called with unless a test shortens it. */
export const SEND_LIMITS: SendLimits = { timeoutMs: 20_000 };

/**
 * What became of one send. Only `retry` and `rate-limited` may be sent again:
 * - `sent`: the provider took it and named it.
 * - `retry`: sending again cannot make two: no byte of the request left, or the channel knows a bubble by our id.
 *   `reason` is an error code such as `ECONNREFUSED`.
 * - `rate-limited`: the provider refused for now (429) and says how long to wait.
 * - `rejected`: the provider refused for good; `words` are its own, personal, for the reviewer only.
 * - `unknown`: the request may have been carried out; the answer was lost, or did not say. Never resent blindly.
 */
export type SendResult =
  | { outcome: 'sent'; providerMessageId: string }
  | { outcome: 'retry'; reason: string; certainlyNotSent: true }
  | { outcome: 'rate-limited'; retryAfterMs: number }
  | { outcome: 'rejected'; code: RejectionCode; words?: string }
  | { outcome: 'unknown'; errorCode: string; words?: string };

/** One channel's way out. Implementations never throw and never retry: the dispatcher's ledger decides. */
export interface ChannelSender {
  /**
   * Sends one bubble exactly as approved.
   * @param address the provider's chat id (`Recipient.address`)
   */
  send(address: string, bubble: OutboundBubble, ids: BubbleIds, limits: SendLimits): Promise<SendResult>;
  /**
   * Asks the provider whether this account may send, where only sending would show it.
   * @returns what an administrator can act on, undefined when it may; never throws
   */
  probe?(limits: SendLimits): Promise<string | undefined>;
  /**
   * Shows "typing…" for a few seconds where the channel can. Best effort: its answer, and whether one came, is nobody's business.
   * @param answered the provider's id of the message that is answered, for channels that ask for it; undefined when it is not known
   */
  typing(address: string, answered: () => Promise<string | undefined>): Promise<void>;
  /** Shows the customer that a message of theirs, and all before it, was read. Absent where a channel cannot. @returns whether the channel took it */
  markRead?(providerMessageId: string): Promise<boolean>;
}
