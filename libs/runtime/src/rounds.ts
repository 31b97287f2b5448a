import { errorCode, log } from '@countersign/observability';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';

/** Something done when the service has started and again every so often. A round that fails is logged and left to the next one. */
export abstract class Rounds implements OnApplicationBootstrap, OnModuleDestroy {
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

  private async begin(): Promise<void> {
    try {
      await this.round();
    } catch (error) {
      log.warn(this.failed, { code: errorCode(error) });
    }
  }
}
