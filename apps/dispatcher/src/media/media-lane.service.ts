import { setTimeout as sleep } from 'node:timers/promises';
import { crashpoint } from '@countersign/crashpoint';
import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MediaFetcher } from './media-fetcher.service.js';
import { MediaRepository, type WantedMedia } from './media.repository.js';

/** Files fetched at the same time, each held in memory whole. */
const AT_ONCE = 4;
/** Milliseconds between two looks for what has become due: retries, and what a lost worker left. */
const SWEEP_MS = 1_000;
/** Milliseconds of rest after a fault of our own, doubled while it lasts: each try would bring a whole file for nothing. */
const REST_MS = { first: 1_000, longest: 60_000 };

/**
 * Fetches what people sent, beside the sends and never in their way (AU-01). One look brings as many as there are hands free, and is made when
 * something is wanted, when a hand comes free and once a second: what becomes due by the clock announces itself to nobody.
 */
@Injectable()
export class MediaLane implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stopping = new AbortController();
  private readonly fetching = new Set<Promise<void>>();
  private woken = new AbortController();
  private looking = Promise.resolve();
  private rest = { ms: 0, until: 0 };

  constructor(
    private readonly media: MediaRepository,
    private readonly fetcher: MediaFetcher,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.looking = this.look();
  }

  /** Begins nothing new. What is on its way is let go and given back, to be fetched anew; what has come is kept. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.nudge();
    await this.looking;
    await Promise.all(this.fetching);
  }

  /** Something is wanted: look now. */
  nudge(): void {
    const { woken } = this;
    this.woken = new AbortController();
    woken.abort();
  }

  private async look(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const { signal } = this.woken;
      await this.begin(AT_ONCE - this.fetching.size);
      await sleep(SWEEP_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  private async begin(free: number): Promise<void> {
    if (free === 0 || performance.now() < this.rest.until) return;
    try {
      for (const media of await this.media.claim(free)) {
        crashpoint('media.after-claim');
        const fetch = this.fetch(media).finally(() => {
          this.fetching.delete(fetch);
          this.nudge();
        });
        this.fetching.add(fetch);
      }
    } catch (error) {
      log.warn('media.lane-failed', { code: errorCode(error) });
    }
  }

  private async fetch(media: WantedMedia): Promise<void> {
    try {
      const well = await this.fetcher.fetch(media, this.stopping.signal);
      this.relay.nudge();
      this.restAfter(well);
    } catch (error) {
      // What was claimed comes back when its fence falls.
      log.warn('media.lane-failed', { code: errorCode(error) });
      this.restAfter(false);
    }
  }

  private restAfter(well: boolean): void {
    const now = performance.now();
    if (well) this.rest = { ms: 0, until: 0 };
    // Those who fetched side by side failed of one and the same fault.
    else if (now >= this.rest.until) {
      const ms = Math.min(2 * this.rest.ms || REST_MS.first, REST_MS.longest);
      this.rest = { ms, until: now + ms };
    }
  }
}
