import { MediaUntranscribed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { TranscriptService } from './transcript.service.js';

/** Nobody wrote down what is said in a voice message: its place says why. */
@Consumes(MediaUntranscribed)
export class MediaUntranscribedConsumer implements Handles<MediaUntranscribed> {
  constructor(private readonly transcripts: TranscriptService) {}

  handle(event: Envelope<MediaUntranscribed>): Promise<void> {
    return this.transcripts.note(event);
  }
}
