import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { TranscriptionRepository } from './transcription.repository.js';

const HOUR_MS = 3_600_000;

/** Forgets, hour by hour, what was heard yesterday. */
@Injectable()
export class TranscriptionRetention implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(private readonly transcriptions: TranscriptionRepository) {}

  onApplicationBootstrap(): void {
    void this.forget();
    this.timer = setInterval(() => void this.forget(), HOUR_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private async forget(): Promise<void> {
    await this.transcriptions.forgetOld().catch((error: unknown) => {
      log.warn('transcription.prune-failed', { code: errorCode(error) });
    });
  }
}
