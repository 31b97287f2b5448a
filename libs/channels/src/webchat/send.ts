import { bubbleProblem } from '@countersign/contracts/bubble-problem';
import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { BubbleIds, ChannelSender, OutboundBubble, SendLimits, SendResult } from '../sender.js';
import { handoverOutcome } from './handover-outcome.policy.js';

const TYPING_LIMIT_MS = 2_000;

/** Where `ingest-web` takes deliveries. */
export interface WebchatAccess {
  /** `http://host:port`, nothing behind it. */
  internalUrl: string;
  token: string;
}

/**
 * The sending half of web chat: puts bubbles into visitors' mailboxes.
 *
 * A bubble is put under its own id, and the same bubble put twice is there once. So a lost answer is no riddle: whatever
 * went wrong on the way is `retry`, never `unknown`, also where the first request did arrive.
 */
export class WebchatSender implements ChannelSender {
  constructor(private readonly access: WebchatAccess) {}

  async send(
    address: string,
    bubble: OutboundBubble,
    { bubbleId, replyId, position }: BubbleIds,
    { timeoutMs }: SendLimits,
  ): Promise<SendResult> {
    const { text } = bubble;
    const problem = bubbleProblem('webchat', bubble);
    if (problem) return { outcome: 'rejected', code: 'invalid-content', words: problem };
    if (text.length > CAPABILITIES.webchat.textLimit) {
      return { outcome: 'rejected', code: 'invalid-content', words: 'longer than web chat takes' };
    }
    try {
      const path = `/internal/deliveries/${bubbleId}`;
      const response = await this.put(path, { address, replyId, position, text }, timeoutMs);
      const { detail } = response.ok ? {} : await problemOf(response);
      const retryAfter = Number(response.headers.get('retry-after')) || undefined;
      return handoverOutcome(bubbleId, { status: response.status, words: detail, retryAfter });
    } catch (error) {
      return { outcome: 'retry', reason: reasonOf(error), certainlyNotSent: true };
    }
  }

  async typing(address: string): Promise<void> {
    await this.put('/internal/typing', { address }, TYPING_LIMIT_MS).catch(() => undefined);
  }

  private async put(path: string, body: object, timeoutMs: number): Promise<Response> {
    const { internalUrl, token } = this.access;
    return fetch(internalUrl.replace(/\/$/, '') + path, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  }
}

async function problemOf(response: Response): Promise<{ detail?: string }> {
  return (await response.json().catch(() => ({}))) as { detail?: string };
}

/** A code, never a message: `fetch` hides the system's own one level down. */
function reasonOf(error: unknown): string {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  return name === 'TimeoutError' ? 'timeout' : (cause?.code ?? name ?? 'failed');
}
