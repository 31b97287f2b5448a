import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log, withSpan } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { pause } from '../sending/pause.js';
import { decideEffect, isTrouble, type EffectDecision } from './effect-decision.policy.js';
import type { ClaimedEffect } from './effect-row.js';
import { EffectRepository } from './effect.repository.js';
import { TicketDesk } from './ticket-desk.js';

const SWEEP_MS = 500;
const RECORD_AGAIN_MS = 500;

/**
 * Carries out what was countersigned, one after the other: claimed in the ledger before the call, exactly the approved parameters, and never
 * repeated where an answer was lost, unless the receiver honours the key (ADR 0038).
 */
@Injectable()
export class EffectLane implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly desk: TicketDesk | undefined;
  private readonly stopping = new AbortController();
  private readonly fenceSeconds: number;
  private timer?: NodeJS.Timeout;
  private sweeping = Promise.resolve();

  constructor(
    private readonly effects: EffectRepository,
    private readonly relay: OutboxRelay,
    private readonly config: DispatcherConfig,
  ) {
    const { ticketWebhookUrl: url, ticketWebhookSecret: secret = '', ticketTimeoutSeconds } = config;
    const timeoutMs = ticketTimeoutSeconds * 1_000;
    this.desk = url ? new TicketDesk({ url, secret, timeoutMs, outbound: config.outbound }) : undefined;
    this.fenceSeconds = 2 * ticketTimeoutSeconds + 2;
  }

  onApplicationBootstrap(): void {
    this.sweeping = this.sweep();
  }

  /** Begins nothing new; a call in progress is finished and written down. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private async sweep(): Promise<void> {
    try {
      for (const lost of await this.effects.takeOverLost(this.fenceSeconds)) await this.afterCrash(lost);
      for (;;) {
        const effect = this.stopping.signal.aborted ? undefined : await this.effects.claim(this.fenceSeconds);
        if (!effect) break;
        crashpoint('effect.after-claim');
        await this.carryOut(effect);
      }
    } catch (error) {
      log.warn('effects.failed', { code: errorCode(error) });
    }
    if (!this.stopping.signal.aborted)
      this.timer = setTimeout(() => (this.sweeping = this.sweep()), SWEEP_MS);
  }

  private async carryOut(effect: ClaimedEffect): Promise<void> {
    const { withdrawn, maybe_done: maybeDone, traceparent, reply_id: replyId, kind } = effect;
    const not = withdrawn ?? (this.desk ? undefined : 'not-configured');
    if (not || !this.desk)
      return this.record(effect, {
        outcome: maybeDone ? 'unknown' : 'refused',
        code: not ?? 'not-configured',
      });
    const desk = this.desk;
    const attributes = { 'cs.reply.id': replyId, 'cs.effect.kind': kind };
    await withSpan(
      'effect',
      { kind: 'client', parent: traceparent ?? undefined, attributes },
      async (span) => {
        const answer = await desk.open(effect.effect_id, requestOf(effect));
        crashpoint('effect.before-record');
        const decision = decideEffect(answer, {
          ...{ failures: effect.failures, maybeDone, honoursKey: this.config.ticketHonoursKey },
          retryDelaysMs: this.config.retryDelaysMs,
        });
        span.setAttribute('cs.effect.outcome', decision.outcome);
        await this.record(effect, decision);
        await this.effects.heard(kind, isTrouble(answer));
      },
    );
  }

  /** Nobody knows whether its call was answered, or left at all. */
  private afterCrash(effect: ClaimedEffect): Promise<void> {
    if (effect.withdrawn)
      return this.record(effect, {
        outcome: effect.maybe_done ? 'unknown' : 'refused',
        code: effect.withdrawn,
      });
    const { failures } = effect;
    const { ticketHonoursKey: honoursKey, retryDelaysMs } = this.config;
    return this.record(
      effect,
      decideEffect(
        { answer: 'lost', code: 'worker-lost' },
        { failures, maybeDone: true, honoursKey, retryDelaysMs },
      ),
    );
  }

  /** Tries as long as the database is away: unrecorded it would become `unknown`. */
  private async record(effect: ClaimedEffect, decision: EffectDecision): Promise<void> {
    for (;;) {
      try {
        await this.once(effect, decision);
        return this.relay.nudge();
      } catch (error) {
        if (this.stopping.signal.aborted) throw error;
        log.warn('effect.not-recorded', { reply_id: effect.reply_id, code: errorCode(error) });
        await pause(RECORD_AGAIN_MS, this.stopping.signal);
      }
    }
  }

  private once(effect: ClaimedEffect, decision: EffectDecision): Promise<void> {
    if (decision.outcome === 'again') return this.effects.release(effect, decision);
    return this.effects.settle(effect, decision);
  }
}

/** Alike for every try: the same key with another body would be another request. */
function requestOf(effect: ClaimedEffect): object {
  return {
    type: 'ticket.open',
    id: effect.effect_id,
    conversation: effect.conversation_id,
    approvedBy: effect.approved_by,
    approvedAt: effect.approved_at.toISOString(),
    ticket: effect.parameters.ticket,
  };
}
