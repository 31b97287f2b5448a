import { MediaUntranscribed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRelease } from './media-release.service.js';

/** Somebody has to listen to a voice message: nobody waits for it. */
@Consumes(MediaUntranscribed)
export class MediaUntranscribedConsumer implements Handles<MediaUntranscribed> {
  constructor(private readonly media: MediaRelease) {}

  handle({ data, conversationId }: Envelope<MediaUntranscribed>): Promise<void> {
    return this.media.release(data.mediaId, conversationId);
  }
}
