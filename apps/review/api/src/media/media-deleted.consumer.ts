import { MediaDeleted, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { MediaRepository } from './media.repository.js';

/** A file was kept long enough: its place says so. */
@Consumes(MediaDeleted)
export class MediaDeletedConsumer implements Handles<MediaDeleted> {
  constructor(private readonly media: MediaRepository) {}

  handle(event: Envelope<MediaDeleted>): Promise<void> {
    return this.media.noteDeletion(event);
  }
}
