import type { Envelope } from '@countersign/contracts';
import { errorCode, log } from '@countersign/observability';
import { Rounds } from '@countersign/runtime';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { ReviewConfig } from '../review.config.js';
import { Deliveries, type DueDelivery } from './delivery.repository.js';
import { SecretBox, signedHeaders } from './endpoint-secret.js';
import { callWebhook, type CallEnd } from './webhook-call.js';

const ROUND_MS = 1_000;
/** Tries under way at once in this process. */
const AT_ONCE = 32;
/** Of a whole try, from the name's look-up to the answer. */
const LIMIT_MS = 10_000;

/**
 * Tells those who want to know what happened (SE-13). What is to be told is a row before anybody is told: a process that is killed
 * between a call and its note calls again, under the same id.
 */
@Injectable()
export class WebhookSender extends Rounds implements BeforeApplicationShutdown {
  private readonly box: SecretBox;
  private readonly running = new Set<Promise<void>>();
  private readonly stopping = new AbortController();
  private claiming = false;
  /** Asked for since the last claim began. */
  private due = false;

  constructor(
    private readonly deliveries: Deliveries,
    private readonly config: ReviewConfig,
  ) {
    super(ROUND_MS, 'webhook.round-failed');
    this.box = new SecretBox(config.sessionSecret);
  }

  /** Keeps what happened, in rows of its own; told it is by itself. */
  async keep(events: readonly Envelope[]): Promise<void> {
    if ((await this.deliveries.keep(events)) > 0) this.nudge();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.allSettled(this.running);
  }

  /** One at a time: two that claim side by side do not see what the other took. */
  protected async round(): Promise<void> {
    this.due = true;
    if (this.claiming) return;
    this.claiming = true;
    try {
      while (this.due) {
        this.due = false;
        await this.claim();
      }
    } finally {
      this.claiming = false;
    }
  }

  private async claim(): Promise<void> {
    const room = AT_ONCE - this.running.size;
    if (room <= 0 || this.stopping.signal.aborted) return;
    for (const due of await this.deliveries.claim(room)) {
      const trying: Promise<void> = this.tell(due)
        .catch((error: unknown) => log.warn('webhook.not-recorded', { code: errorCode(error) }))
        .finally(() => {
          this.running.delete(trying);
          this.nudge();
        });
      this.running.add(trying);
    }
  }

  private async tell(due: DueDelivery): Promise<void> {
    const began = performance.now();
    const end = await this.call(due);
    if (this.stopping.signal.aborted && end.code !== undefined) return this.deliveries.release(due);
    await this.deliveries.record(due, end, Math.round(performance.now() - began));
    if (end.code !== undefined)
      log.warn('webhook.failed', {
        webhook_id: due.endpoint_id,
        delivery_id: due.delivery_id,
        code: end.code,
      });
  }

  private async call(due: DueDelivery): Promise<CallEnd> {
    const { url, body, message_id: id, endpoint_id: endpoint } = due;
    let secrets: string[];
    try {
      const sealed = [due.secret, ...(due.previous_secret ? [due.previous_secret] : [])];
      secrets = sealed.map((one) => this.box.open(endpoint, one));
    } catch {
      return { code: 'secret-unreadable' };
    }
    const headers = signedHeaders(secrets, { id, at: new Date(), body });
    const signal = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(LIMIT_MS)]);
    return callWebhook({ url, headers, body, outbound: this.config.outbound, signal });
  }
}
