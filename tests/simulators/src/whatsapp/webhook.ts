import { createHmac } from 'node:crypto';
import { metaJson, type Json } from './payload.js';

/** One call made to the product, for the log. */
export interface WebhookAttempt {
  at: number;
  /** HTTP status, or 0 when there was no answer. */
  status: number;
}

export interface WebhookTarget {
  url: string;
  appSecret: string;
}

const LONGEST_PAUSE_MS = 60_000;

/** Calls the product, signed, and again until it answers 2xx; calls do not wait for each other, so they may overtake. */
export class Webhook {
  readonly attempts: WebhookAttempt[] = [];
  private readonly timers = new Set<NodeJS.Timeout>();
  private stopped = false;
  private waiting = 0;

  constructor(
    private readonly target: () => WebhookTarget | undefined,
    private readonly firstPauseMs: number,
  ) {}

  /** Calls that have not been taken. */
  get pending(): number {
    return this.waiting;
  }

  deliver(body: Json): void {
    this.waiting += 1;
    void this.attempt(metaJson(body), 0);
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.timers) clearTimeout(timer);
  }

  private async attempt(body: string, pauseMs: number): Promise<void> {
    if (this.stopped) return;
    const status = await post(this.target(), body);
    this.attempts.push({ at: Date.now(), status });
    if (status >= 200 && status < 300) {
      this.waiting -= 1;
      return;
    }
    const next = Math.min(Math.max(pauseMs * 2, this.firstPauseMs), LONGEST_PAUSE_MS);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      void this.attempt(body, next);
    }, next);
    this.timers.add(timer);
  }
}

/** One signed call. @returns its status, 0 without an answer */
async function post(target: WebhookTarget | undefined, body: string): Promise<number> {
  if (!target) return 0;
  try {
    const answer = await fetch(target.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-hub-signature-256': signatureOf(body, target.appSecret),
      },
      body,
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return 0;
  }
}

/** `X-Hub-Signature-256` of a body. */
export function signatureOf(body: string, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`;
}
