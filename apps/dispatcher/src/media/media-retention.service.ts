import { ObjectStore } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { OutboxRelay } from '@countersign/persistence';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { MediaExpiryRepository } from './media-expiry.repository.js';

const DAY_MS = 24 * 3_600_000;
/** A writer who has been silent for so long was killed. */
const UNFINISHED_MS = 3_600_000;
/** Objects looked up at a time. */
const BATCH = 500;
/** The objects of a file somebody sent. */
const OBJECT = /^[a-z0-9_-]+\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.thumbnail)?$/;

/**
 * Deletes files that were kept long enough, once a day (AU-01). First the row and the word to everybody, together, then the objects: whoever
 * is killed in between leaves a row that says so, and its objects go in the next round. The other way round, the workspace would offer a file
 * that is not there.
 */
@Injectable()
export class MediaRetention implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer?: NodeJS.Timeout;
  private round = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly files: MediaExpiryRepository,
    private readonly objects: ObjectStore,
    private readonly relay: OutboxRelay,
  ) {}

  onApplicationBootstrap(): void {
    this.begin();
    this.timer = setInterval(() => this.begin(), DAY_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.round;
  }

  private begin(): void {
    this.round = this.round.then(() => this.clear());
  }

  private async clear(): Promise<void> {
    try {
      await this.expire();
      await this.removeRemains();
      report('media.strays-removed', await this.removeStrays(await this.files.keptSince()));
      if (!this.stopped)
        report('media.unfinished-removed', await this.objects.clearUnfinished(UNFINISHED_MS));
    } catch (error) {
      // What is left is left to the next round.
      log.warn('media.not-cleared', { code: errorCode(error) });
    }
  }

  private async expire(): Promise<void> {
    let expired = 0;
    for (let count = 1; count > 0 && !this.stopped; expired += count) {
      count = await this.files.expire();
      if (count > 0) this.relay.nudge();
    }
    report('media.expired', expired);
  }

  private async removeRemains(): Promise<void> {
    while (!this.stopped) {
      const rows = await this.files.remaining();
      if (rows.length === 0) return;
      for (const { media_id: mediaId, workspace } of rows) {
        await this.objects.remove(`${workspace}/${mediaId}`);
        await this.objects.remove(`${workspace}/${mediaId}.thumbnail`);
        await this.files.gone(mediaId);
      }
    }
  }

  /** Removes what lies there longer than a file may be kept, and no row knows as in use: of a worker that had lost its claim, of a lost database. */
  private async removeStrays(before: Date): Promise<number> {
    let strays = 0;
    let names: string[] = [];
    for await (const { name, writtenAt } of this.objects.list()) {
      if (this.stopped) return strays;
      if (writtenAt < before && OBJECT.test(name)) names.push(name);
      if (names.length < BATCH) continue;
      strays += await this.removeUnused(names);
      names = [];
    }
    return strays + (await this.removeUnused(names));
  }

  private async removeUnused(names: readonly string[]): Promise<number> {
    const idOf = (name: string) => OBJECT.exec(name)![1]!;
    const inUse = await this.files.inUse(names.map(idOf));
    const unused = names.filter((name) => !inUse.has(idOf(name)));
    for (const name of unused) await this.objects.remove(name);
    return unused.length;
  }
}

function report(event: string, count: number): void {
  if (count > 0) log.info(event, { count });
}
