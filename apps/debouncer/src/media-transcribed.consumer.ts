import { MediaTranscribed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRelease } from './media-release.service.js';

/** What is said in a voice message is known: nobody waits for it. */
@Consumes(MediaTranscribed)
export class MediaTranscribedConsumer implements Handles<MediaTranscribed> {
  constructor(private readonly media: MediaRelease) {}

  handle({ data, conversationId }: Envelope<MediaTranscribed>): Promise<void> {
    return this.media.release(data.mediaId, conversationId);
  }
}
