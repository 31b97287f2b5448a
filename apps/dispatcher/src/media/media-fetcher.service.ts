import { createHash } from 'node:crypto';
import { MEDIA_LIMIT, type MediaFailure } from '@countersign/contracts';
import type { FetchFailure } from '@countersign/channels/media';
import { crashpoint } from '@countersign/crashpoint';
import { ObjectStore } from '@countersign/objects';
import { errorCode, log, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { DispatcherConfig } from '../dispatcher.config.js';
import { inspectMedia } from './inspect-media.js';
import { MediaSources } from './media-sources.js';
import type { MediaEnd } from './media-events.js';
import { MediaRepository, type WantedMedia } from './media.repository.js';

/** Of the time a claim stands, how much one try may take to ask and to bring. */
const TIMEOUT_SHARE = 0.75;

/** One try to fetch a file: stored and told, put off, or given up with the reason. */
@Injectable()
export class MediaFetcher {
  constructor(
    private readonly media: MediaRepository,
    private readonly sources: MediaSources,
    private readonly objects: ObjectStore,
    private readonly config: DispatcherConfig,
  ) {}

  /**
   * @param stopping lets go of what is on its way and gives it back
   * @returns false after a fault of our own: nothing can be kept at the moment
   */
  fetch(media: WantedMedia, stopping: AbortSignal): Promise<boolean> {
    const attributes = { 'cs.media.id': media.media_id, 'cs.media.try': media.tries };
    const parent = media.traceparent ?? undefined;
    return withSpan('media.fetch', { kind: 'client', attributes, parent }, async () => {
      try {
        await this.tryOnce(media, stopping);
        return true;
      } catch (error) {
        // A full disk, a bucket or a database that is away: no fault of the file, so it is no try of it.
        log.warn('media.not-kept', { media_id: media.media_id, code: errorCode(error) });
        await this.media.postpone(media, 0, { counts: false });
        return false;
      }
    });
  }

  private async tryOnce(media: WantedMedia, stopping: AbortSignal): Promise<void> {
    // It took its worker down each time: whatever it is, it is not tried for ever.
    if (media.tries > this.config.mediaRetryDelaysMs.length + 1) return this.end(media, 'unreadable');
    const timeoutMs = this.config.fenceSeconds * 1_000 * TIMEOUT_SHARE;
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(timeoutMs)]);
    const result = await this.sources
      .of(media)
      ?.fetch(media.provider_media_id, { signal, maxBytes: MEDIA_LIMIT });
    if (result?.outcome === 'retry' && stopping.aborted) {
      // No fault of the file: whoever comes next has its try.
      return this.media.postpone(media, 0, { counts: false });
    }
    if (result?.outcome === 'fetched') await this.keep(media, result.bytes);
    // An account that is not ours at the moment may be again.
    else await this.notFetched(media, result ?? { outcome: 'credential-refused' });
  }

  private async keep(media: WantedMedia, bytes: Buffer): Promise<void> {
    const { type, image } = await inspectMedia(media.kind, bytes);
    const name = `${media.workspace}/${media.media_id}`;
    await this.objects.put(name, bytes);
    if (image) await this.objects.put(`${name}.thumbnail`, image.thumbnail);
    crashpoint('media.after-store');
    const size = image && { width: image.width, height: image.height };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.settle(media, {
      ...{ state: 'stored', type, size: bytes.length, sha256, thumbnail: image !== undefined },
      ...size,
    });
  }

  private async notFetched(media: WantedMedia, failure: FetchFailure): Promise<void> {
    const { outcome } = failure;
    if (outcome === 'gone' || outcome === 'too-large') return this.end(media, outcome);
    const delayMs = this.config.mediaRetryDelaysMs[media.tries - 1];
    if (delayMs === undefined) {
      return this.end(media, outcome === 'credential-refused' ? outcome : 'unreachable');
    }
    log.warn('media.postponed', {
      media_id: media.media_id,
      code: outcome === 'retry' ? failure.reason : outcome,
    });
    await this.media.postpone(media, delayMs);
  }

  private end(media: WantedMedia, reason: MediaFailure): Promise<void> {
    return this.settle(media, { state: 'failed', reason });
  }

  private async settle(media: WantedMedia, end: MediaEnd): Promise<void> {
    if (!(await this.media.settle(media, end))) return;
    log.info('media.settled', {
      ...{ media_id: media.media_id, conversation_id: media.conversation_id, outcome: end.state },
      ...(end.state === 'failed' && { code: end.reason }),
    });
  }
}
