import { MediaStored, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRepository } from './media.repository.js';

/** A file is there to be looked at. */
@Consumes(MediaStored)
export class MediaStoredConsumer implements Handles<MediaStored> {
  constructor(private readonly media: MediaRepository) {}

  handle(event: Envelope<MediaStored>): Promise<void> {
    return this.media.note(event);
  }
}
