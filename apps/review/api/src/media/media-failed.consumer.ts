import { MediaFailed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRepository } from './media.repository.js';

/** A file will not come: its place says why. */
@Consumes(MediaFailed)
export class MediaFailedConsumer implements Handles<MediaFailed> {
  constructor(private readonly media: MediaRepository) {}

  handle(event: Envelope<MediaFailed>): Promise<void> {
    return this.media.note(event);
  }
}
