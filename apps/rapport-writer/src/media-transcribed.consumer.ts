import { MediaTranscribed, type Envelope } from '@countersign/contracts';
import { Consumes, RetryLater, type Delivery, type Handles } from '@countersign/messaging';
import { ContextCache } from './context-cache.js';
import { HeardRepository } from './heard/heard.repository.js';

/** The message a recording came with is waited for this often; then nothing is learned from it. */
const PATIENCE = 20;
const PAUSE_MS = 500;

/** What a model heard in a voice message teaches what typed words would. */
@Consumes(MediaTranscribed)
export class MediaTranscribedConsumer implements Handles<MediaTranscribed> {
  constructor(
    private readonly heard: HeardRepository,
    private readonly cache: ContextCache,
  ) {}

  async handle({ data, conversationId }: Envelope<MediaTranscribed>, { attempt }: Delivery): Promise<void> {
    if (!conversationId) return;
    const known = await this.heard.heard(conversationId, data.mediaId, data.transcript);
    if (!known && attempt < PATIENCE) throw new RetryLater('history-behind', PAUSE_MS);
    if (known) await this.cache.forget(conversationId);
  }
}
