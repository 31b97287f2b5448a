/** Which requests a fault meets: all that are not excluded. */
export interface FaultTarget<Chat> {
  method?: string;
  chat?: Chat;
  /** How many requests, 1 unless said otherwise. */
  times?: number;
}

interface Planned<F, Chat> extends FaultTarget<Chat> {
  fault: F;
  left: number;
}

/** Faults waiting for their request, oldest first. */
export class FaultPlan<F, Chat> {
  private planned: Planned<F, Chat>[] = [];
  /** Connections still to be reset before a byte is read. Not tied to a method or chat: nothing was read. */
  private resets = 0;

  /** The next matching request fails like this. */
  next(fault: F, target: FaultTarget<Chat> = {}): void {
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

  take(method: string, chat: Chat | undefined): F | undefined {
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
