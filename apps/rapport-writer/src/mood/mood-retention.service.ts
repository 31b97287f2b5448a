import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { MoodRepository } from './mood.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, how people sounded a month ago. */
@Injectable()
export class MoodRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly moods: MoodRepository) {}

  onApplicationBootstrap(): void {
    void this.forget();
    this.timer = setInterval(() => void this.forget(), HOUR_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async forget(): Promise<void> {
    await this.moods.prune().catch((error: unknown) => {
      log.warn('mood.prune-failed', { code: errorCode(error) });
    });
  }
}
