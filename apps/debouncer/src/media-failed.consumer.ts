import { MediaFailed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRelease } from './media-release.service.js';

/** A file will not come: nobody waits for it. */
@Consumes(MediaFailed)
export class MediaFailedConsumer implements Handles<MediaFailed> {
  constructor(private readonly media: MediaRelease) {}

  handle({ data, conversationId }: Envelope<MediaFailed>): Promise<void> {
    return this.media.release(data.mediaId, conversationId);
  }
}
