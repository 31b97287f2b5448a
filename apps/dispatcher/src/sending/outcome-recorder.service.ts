import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { FenceLost, ProgressRepository } from '../ledger/progress.repository.js';
import type { BubbleRow, ClaimedSend } from '../ledger/send-row.js';
import { pause } from './pause.js';
import type { SendDecision } from './send-decision.policy.js';

const AGAIN_MS = 500;

/** Writes down what became of a call. */
@Injectable()
export class OutcomeRecorder {
  constructor(private readonly progress: ProgressRepository) {}

  /**
   * Tries as long as the database is away: we alone know how the call ended, and unrecorded the send would become `unknown`.
   * Gives up when the claim is lost or the service stops.
   * @throws FenceLost, or the database's error when stopping
   */
  async record(
    send: ClaimedSend,
    bubble: BubbleRow,
    decision: SendDecision,
    stopping: AbortSignal,
  ): Promise<void> {
    for (;;) {
      try {
        return await this.once(send, bubble, decision);
      } catch (error) {
        if (error instanceof FenceLost || stopping.aborted) throw error;
        log.warn('outcome.not-recorded', { reply_id: send.reply_id, code: errorCode(error) });
        await pause(AGAIN_MS, stopping);
      }
    }
  }

  private once(send: ClaimedSend, bubble: BubbleRow, decision: SendDecision): Promise<void> {
    switch (decision.act) {
      case 'sent': {
        const last = bubble.position === send.bubbles.length - 1;
        return this.progress.sent(send, bubble, decision.providerMessageId, last);
      }
      case 'retry': {
        const { delayMs, maybeArrived } = decision;
        return this.progress.release(send, { delayMs, bubble, failed: true, maybeArrived });
      }
      case 'throttle':
        return this.progress.release(send, { delayMs: decision.delayMs, bubble, throttle: true });
      case 'rejected': {
        const { code, words } = decision;
        return this.progress.end(send, { state: 'rejected', code, words }, bubble);
      }
      case 'unknown': {
        const { errorCode, words } = decision;
        return this.progress.end(send, { state: 'unknown', errorCode, words }, bubble);
      }
    }
  }
}
