import { errorCode, log } from '@countersign/observability';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ContextCache } from '../context-cache.js';
import { SnapshotRepository } from './snapshot.repository.js';

const MINUTE_MS = 60_000;

/** Looks, minute by minute, which conversations fell silent (ME-07). Two replicas that look at once make one snapshot. */
@Injectable()
export class SilenceService implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly snapshots: SnapshotRepository,
    private readonly cache: ContextCache,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), MINUTE_MS);
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    try {
      for (const place of await this.snapshots.silent()) {
        if (await this.snapshots.fellSilent(place)) await this.cache.forget(place.conversationId);
      }
    } catch (error) {
      log.warn('snapshot.silence-failed', { code: errorCode(error) });
    }
  }
}
