import { MediaTranscribed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { TranscriptService } from './transcript.service.js';

/** What is said in a voice message is shown under it. */
@Consumes(MediaTranscribed)
export class MediaTranscribedConsumer implements Handles<MediaTranscribed> {
  constructor(private readonly transcripts: TranscriptService) {}

  handle(event: Envelope<MediaTranscribed>): Promise<void> {
    return this.transcripts.note(event);
  }
}
