import { errorCode, log } from '@countersign/observability';
import type { JsMsg } from '@nats-io/jetstream';
import type { LastResort } from './dead-letters.js';
import { template } from './event-publisher.js';
import { decideFailure } from './failure.policy.js';
import type { Heartbeat } from './heartbeat.js';
import { originOf } from './origin.js';

/** Turns what a handler did into an ack, a nak or a dead letter, and counts its failures. */
export class Settlement {
  /** Counted failures by stream sequence, this process only: a restart forgives, the delivery limit does not. */
  private readonly failures = new Map<number, number>();

  constructor(
    private readonly lastResort: LastResort,
    private readonly heartbeat: Heartbeat,
    private readonly retryDelaysMs: readonly number[],
  ) {}

  async done(message: JsMsg): Promise<void> {
    this.failures.delete(message.seq);
    try {
      await this.lastResort.handled(message);
      message.ack();
    } catch (error) {
      this.again(message, error, 5_000);
    }
    this.heartbeat.release(message);
  }

  async failed(message: JsMsg, error: unknown): Promise<void> {
    const failures = this.failures.get(message.seq) ?? 0;
    const decision = decideFailure(error, {
      failures,
      deliveries: message.info.deliveryCount,
      retryDelaysMs: this.retryDelaysMs,
    });
    if (decision.act === 'retry') {
      if (decision.counted) this.failures.set(message.seq, failures + 1);
      this.again(message, error, decision.delayMs);
    } else {
      this.failures.delete(message.seq);
      await this.lastResort.giveUp(message, decision.code);
    }
    this.heartbeat.release(message);
  }

  /** Says that it will be tried again. */
  waiting(message: JsMsg, error: unknown, delayMs: number): void {
    log.warn('message.retried', {
      event_type: template(originOf(message).subject),
      seq: message.seq,
      code: errorCode(error),
      delay_ms: delayMs,
    });
  }

  /** Acknowledges what another app reads. */
  passedBy(message: JsMsg): void {
    message.ack();
    this.heartbeat.release(message);
  }

  /** Hands a message back untouched: we are stopping. */
  returned(message: JsMsg): void {
    message.nak();
    this.heartbeat.release(message);
  }

  private again(message: JsMsg, error: unknown, delayMs: number): void {
    message.nak(delayMs);
    this.waiting(message, error, delayMs);
  }
}
