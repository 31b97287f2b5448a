import { cancelSubject } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { type BeforeApplicationShutdown, Injectable, type OnModuleInit } from '@nestjs/common';

/** Cancellations of requests that have not arrived yet are remembered up to this many. */
const REMEMBERED = 2_000;

/** Why a draft's work ended early. */
export const STOPPING = 'stopping';

/** Ends work nobody waits for: a superseded request, or all of them when the service stops. */
@Injectable()
export class Cancellations implements OnModuleInit, BeforeApplicationShutdown {
  private readonly running = new Map<string, AbortController>();
  private readonly early = new Set<string>();

  constructor(private readonly rpc: Rpc) {}

  onModuleInit(): void {
    this.rpc.listen(cancelSubject('*'), (subject) =>
      this.cancel(subject.slice(subject.lastIndexOf('.') + 1)),
    );
  }

  /** Runs `work` with a signal that fires when the request is cancelled. */
  async whileWanted<T>(requestId: string, work: (cancelled: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    this.running.set(requestId, controller);
    if (this.early.delete(requestId)) controller.abort();
    try {
      return await work(controller.signal);
    } finally {
      this.running.delete(requestId);
    }
  }

  /** Stopping must not wait for a vendor; the request is handed back and asked again by the next instance. */
  beforeApplicationShutdown(): void {
    for (const controller of this.running.values()) controller.abort(STOPPING);
  }

  private cancel(requestId: string): void {
    const controller = this.running.get(requestId);
    if (controller) return controller.abort();
    this.early.add(requestId);
    const [oldest] = this.early;
    if (this.early.size > REMEMBERED && oldest) this.early.delete(oldest);
  }
}
