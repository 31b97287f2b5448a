import { isSpoken, MediaStored, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRelease } from './media-release.service.js';

/** A file is there to be looked at. What is to be listened to goes on: somebody says what was heard, or that nobody listened. */
@Consumes(MediaStored)
export class MediaStoredConsumer implements Handles<MediaStored> {
  constructor(private readonly media: MediaRelease) {}

  async handle({ data, conversationId }: Envelope<MediaStored>): Promise<void> {
    if (!isSpoken(data.kind)) await this.media.release(data.mediaId, conversationId);
  }
}
