import { Injectable } from '@nestjs/common';
import type { Channel, ReplyCancelled } from '@countersign/contracts';
import { DispatcherConfig } from '../dispatcher.config.js';
import { ProgressRepository } from '../ledger/progress.repository.js';
import type { BubbleRow, ClaimedSend } from '../ledger/send-row.js';
import { isMissing } from './expected-reply.policy.js';
import { LastLook } from './last-look.js';
import { pause } from './pause.js';
import { RateLimits } from './rate-limits.js';

/** How long a send whose stream cannot be read is held before the next try. */
const HOLD_MS = 1_000;
/** A wait for a place longer than this part of the fence gives the claim back meanwhile: the fence must not fall while we wait. */
const WAIT_SHARE = 0.25;

/** Why a bubble does not leave now; the send is settled or back in the queue. */
export type Obstacle = 'cancelled' | 'held';

/** Everything that must hold right before a bubble leaves: a place in the limits, nothing newer, not withdrawn, not stopped, still ours. */
@Injectable()
export class BeforeFirstByte {
  constructor(
    private readonly progress: ProgressRepository,
    private readonly limits: RateLimits,
    private readonly look: LastLook,
    private readonly config: DispatcherConfig,
  ) {}

  /** @returns undefined when the bubble is marked as being sent and must leave now */
  async clear(send: ClaimedSend, bubble: BubbleRow, stopping: AbortSignal): Promise<Obstacle | undefined> {
    const started = send.bubbles.some(({ state, maybe_arrived: maybe }) => state === 'sent' || maybe);
    if (!started && send.withdrawn) return this.cancel(send, send.withdrawn);
    if (!started && isMissing(send.expected)) return this.cancel(send, 'stale', 'earlier-reply');
    const waitMs = await this.takePlace(send, stopping);
    if (waitMs > 0 || stopping.aborted) return this.hold(send, waitMs);
    // A started reply goes on: what the customer writes now opens the next turn.
    const look = started ? 'fresh' : await this.look.at(send);
    if (look === 'unreachable') return this.hold(send, HOLD_MS);
    if (look === 'stale') return this.cancel(send, 'stale');
    const obstacle = await this.progress.start(send, bubble, started);
    if (obstacle === 'stopped') return this.hold(send, 0);
    if (obstacle === 'withdrawn') return this.cancel(send, send.withdrawn ?? 'taken-over');
    return undefined;
  }

  /** @returns 0 when there is a place now, else milliseconds until one is worth asking for */
  private async takePlace(send: ClaimedSend, stopping: AbortSignal): Promise<number> {
    const { channel, account_id: accountId, conversation_id: conversationId } = send;
    const scope = { channel: channel as Channel, accountId: accountId ?? '', conversationId };
    const until = performance.now() + this.config.fenceSeconds * 1_000 * WAIT_SHARE;
    for (;;) {
      const waitMs = await this.limits.take(scope);
      if (waitMs === 0 || stopping.aborted || performance.now() + waitMs > until) return waitMs;
      await pause(waitMs, stopping);
    }
  }

  private async hold(send: ClaimedSend, delayMs: number): Promise<Obstacle> {
    await this.progress.release(send, { delayMs });
    return 'held';
  }

  private async cancel(
    send: ClaimedSend,
    reason: ReplyCancelled['reason'],
    staleBy?: ReplyCancelled['staleBy'],
  ): Promise<Obstacle> {
    await this.progress.end(send, { state: 'cancelled', reason, staleBy });
    return 'cancelled';
  }
}
