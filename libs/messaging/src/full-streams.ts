import { log } from '@countersign/observability';
import { StreamFull } from './outcomes.js';

/** One alert a minute says enough. */
const ALERT_EVERY_MS = 60_000;
/** A refusal is told for this long, when nobody has tried since. */
const REMEMBERED_MS = 60_000;

interface Refusal {
  at: number;
  alertedAt: number;
  since: number;
}

/** Which streams refuse for want of room: an alert for the operator, an answer for the health check. */
export class FullStreams {
  private readonly refusals = new Map<string, Refusal>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The stream refused: says so at most once a minute. @returns the error for the caller */
  refused(stream: string): StreamFull {
    const now = this.now();
    const { alertedAt = -Infinity, since = now } = this.refusals.get(stream) ?? {};
    const alert = now - alertedAt >= ALERT_EVERY_MS;
    if (alert) log.error('stream.full', { stream });
    this.refusals.set(stream, { at: now, alertedAt: alert ? now : alertedAt, since });
    return new StreamFull(stream);
  }

  /** The stream took something: it is not full any more. */
  took(stream: string): void {
    const refusal = this.refusals.get(stream);
    if (!refusal) return;
    this.refusals.delete(stream);
    log.info('stream.takes-again', { stream, duration_ms: Math.round(this.now() - refusal.since) });
  }

  /** For a health check. @throws StreamFull while any stream refuses */
  async check(): Promise<void> {
    for (const [stream, { at }] of this.refusals) {
      if (this.now() - at < REMEMBERED_MS) throw new StreamFull(stream);
    }
  }
}
