import { AsyncLocalStorage } from 'node:async_hooks';
import { errorCode, log } from '@countersign/observability';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';

/** Something done when the service has started and again every so often. A round that fails is logged and left to the next one. */
export abstract class Rounds implements OnApplicationBootstrap, OnModuleDestroy {
  /** A round is the service's own, also where a request sets it off: nothing that goes with the request goes with it. */
  private readonly asService = AsyncLocalStorage.snapshot();
  private timer?: NodeJS.Timeout;

  /**
   * @param everyMs milliseconds from the start of one round to that of the next
   * @param failed the event logged for a round that failed
   */
  protected constructor(
    private readonly everyMs: number,
    private readonly failed: string,
  ) {}

  protected abstract round(): Promise<unknown>;

  onApplicationBootstrap(): void {
    void this.begin();
    this.timer = setInterval(() => void this.begin(), this.everyMs);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** A round now, besides those by the clock. */
  nudge(): void {
    this.asService(() => void this.begin());
  }

  private async begin(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      log.warn(this.failed, { code: errorCode(error) });
    }
  }
}
