import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MediaFetcher } from './media-fetcher.service.js';
import { MediaRepository } from './media.repository.js';

/** Files fetched at the same time, each held in memory whole. */
const AT_ONCE = 4;
/** Milliseconds between two looks for what has become due: retries, and what a lost worker left. */
const SWEEP_MS = 1_000;

/** Fetches what people sent, beside the sends and never in their way (AU-01). */
@Injectable()
export class MediaLane implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private woken = new AbortController();
  private workers: Promise<void>[] = [];

  constructor(
    private readonly media: MediaRepository,
    private readonly fetcher: MediaFetcher,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.workers = Array.from({ length: AT_ONCE }, () => this.work());
  }

  /** What is being fetched is finished or given back by its limit; nothing new is begun. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.nudge();
    await Promise.all(this.workers);
  }

  /** Something is wanted: look now. */
  nudge(): void {
    const { woken } = this;
    this.woken = new AbortController();
    woken.abort();
  }

  private async work(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const { signal } = this.woken;
      if (await this.one()) continue;
      await sleep(SWEEP_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** @returns whether there was anything to do */
  private async one(): Promise<boolean> {
    try {
      const media = await this.media.claim();
      if (!media) return false;
      crashpoint('media.after-claim');
      await this.fetcher.fetch(media);
      this.relay.nudge();
      return true;
    } catch (error) {
      // What was claimed comes back when its fence falls.
      log.warn('media.lane-failed', { code: errorCode(error) });
      return false;
    }
  }
}
