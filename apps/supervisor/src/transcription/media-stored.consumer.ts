import {
  derivedId,
  isSpoken,
  MediaStored,
  MediaTranscribed,
  MediaUntranscribed,
  type Envelope,
} from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { Consumes, EventPublisher, type Handles } from '@countersign/messaging';
import { TranscriptionService } from './transcription.service.js';

/** Recordings heard side by side (AU-04), each in memory whole. */
const AT_ONCE = 10;

/** What came to be listened to is heard once; a repeated event publishes the same again, without asking a model. */
@Consumes(MediaStored, { atOnce: AT_ONCE })
export class MediaStoredConsumer implements Handles<MediaStored> {
  constructor(
    private readonly transcriptions: TranscriptionService,
    private readonly publisher: EventPublisher,
  ) {}

  async handle(event: Envelope<MediaStored>): Promise<void> {
    const { mediaId, kind } = event.data;
    if (!isSpoken(kind)) return;
    const { result, createdAt: time } = await this.transcriptions.transcribe(event);
    crashpoint('transcription.before-publish');
    const { workspace, channel, accountId, conversationId, contactId, correlationId, id } = event;
    const facts = {
      ...{ workspace, channel, accountId, conversationId, contactId, correlationId, causationId: id, time },
    };
    if ('transcript' in result) {
      const data = { mediaId, kind, transcript: result.transcript };
      await this.publisher.publish(MediaTranscribed, {
        ...facts,
        id: derivedId(mediaId, 'media.transcribed'),
        data,
      });
    } else {
      const data = { mediaId, kind, reason: result.reason };
      await this.publisher.publish(MediaUntranscribed, {
        ...facts,
        id: derivedId(mediaId, 'media.untranscribed'),
        data,
      });
    }
  }
}
