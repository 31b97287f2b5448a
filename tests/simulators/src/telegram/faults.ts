/**
 * What goes wrong with a request. `accepted` says whether the Bot API carried it out before things went wrong, which no
 * client can tell from the failure itself.
 */
export type Fault =
  | { kind: 'too-many-requests'; retryAfter: number }
  | { kind: 'refused'; status: 400 | 401 | 403 | 404 | 409 | 413; description: string }
  | { kind: 'server-error'; status: 500 | 502 | 503 | 504; accepted: boolean }
  | { kind: 'reset'; accepted: boolean }
  | { kind: 'hang'; accepted: boolean }
  | { kind: 'truncated-answer'; accepted: boolean }
  | { kind: 'not-json'; status: 200 | 403 }
  | { kind: 'slow'; ms: number };

/** Which requests a fault meets: all that are not excluded. */
export interface FaultTarget {
  method?: string;
  chat?: number;
  /** How many requests, 1 unless said otherwise. */
  times?: number;
}

interface Planned extends FaultTarget {
  fault: Fault;
  left: number;
}

/** Faults waiting for their request, oldest first. */
export class Faults {
  private planned: Planned[] = [];
  /** Connections still to be reset before a byte is read. Not tied to a method or chat: nothing was read. */
  private resets = 0;

  /** The next matching request fails like this. */
  next(fault: Fault, target: FaultTarget = {}): void {
    this.planned.push({ ...target, fault, left: target.times ?? 1 });
  }

  /** The next connections are reset at accept, before anything was read. */
  resetNextConnections(times = 1): void {
    this.resets += times;
  }

  clear(): void {
    this.planned = [];
    this.resets = 0;
  }

  takeReset(): boolean {
    if (this.resets === 0) return false;
    this.resets -= 1;
    return true;
  }

  take(method: string, chat: number | undefined): Fault | undefined {
    const hit = this.planned.find(
      (plan) =>
        (plan.method === undefined || plan.method === method) &&
        (plan.chat === undefined || plan.chat === chat),
    );
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left === 0) this.planned = this.planned.filter((plan) => plan !== hit);
    return hit.fault;
  }
}
