import { errorCode, log } from '@countersign/observability';
import type { JsMsg } from '@nats-io/jetstream';
import type { DeadLetters } from './dead-letters.js';
import { template } from './event-publisher.js';
import { decideFailure } from './failure.policy.js';
import type { Heartbeat } from './heartbeat.js';

/** Turns what a handler did into an ack, a nak or a dead letter, and counts its failures. */
export class Settlement {
  /** Counted failures by stream sequence, this process only: a restart forgives, the delivery limit does not. */
  private readonly failures = new Map<number, number>();

  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly heartbeat: Heartbeat,
  ) {}

  done(message: JsMsg): void {
    this.failures.delete(message.seq);
    message.ack();
    this.heartbeat.release(message);
  }

  async failed(message: JsMsg, error: unknown): Promise<void> {
    const failures = this.failures.get(message.seq) ?? 0;
    const decision = decideFailure(error, failures, message.info.deliveryCount);
    if (decision.act === 'retry') {
      if (decision.counted) this.failures.set(message.seq, failures + 1);
      message.nak(decision.delayMs);
      log.warn('message.retried', {
        event_type: template(message.subject),
        seq: message.seq,
        code: errorCode(error),
        delay_ms: decision.delayMs,
      });
    } else {
      this.failures.delete(message.seq);
      await this.deadLetters.add(message, decision.code);
    }
    this.heartbeat.release(message);
  }

  /** Hands a message back untouched: we are stopping. */
  returned(message: JsMsg): void {
    message.nak();
    this.heartbeat.release(message);
  }
}
