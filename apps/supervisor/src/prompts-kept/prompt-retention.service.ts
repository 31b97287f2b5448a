import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PromptRepository } from './prompt.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, the words of prompts that were kept long enough (SV-21). */
@Injectable()
export class PromptRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly prompts: PromptRepository) {}

  onApplicationBootstrap(): void {
    void this.forget();
    this.timer = setInterval(() => void this.forget(), HOUR_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async forget(): Promise<void> {
    await this.prompts.forgetOld().catch((error: unknown) => {
      log.warn('prompts.prune-failed', { code: errorCode(error) });
    });
  }
}
