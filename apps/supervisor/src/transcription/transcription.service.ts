import {
  SPOKEN_LIMIT,
  type Envelope,
  type MediaStored,
  type UntranscribedReason,
} from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { TranscriptionProvider, type TranscriptionFailure } from '@countersign/llm';
import { RetryLater } from '@countersign/messaging';
import { ObjectStore } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { languageOf } from '@countersign/rapport';
import { Inject, Injectable } from '@nestjs/common';
import { Cancellations, STOPPING } from '../cancellations.service.js';
import { recordingSeconds } from './recording-length.policy.js';
import type { Transcriber } from './transcriber.js';
import {
  TranscriptionRepository,
  type StoredTranscription,
  type TranscriptionResult,
} from './transcription.repository.js';

/** Injection token of the transcriber; undefined where no endpoint is configured. */
export const TRANSCRIBER = Symbol('TRANSCRIBER');

/** What a failure means to whoever has to listen instead. */
const REASONS: Record<TranscriptionFailure, UntranscribedReason> = {
  ...{ silence: 'silence', timeout: 'timeout', refused: 'refused' },
  ...{ rate_limited: 'vendor-error', vendor_error: 'vendor-error' },
};

/** Has one recording heard, once, or says why nobody did (AU-04). */
@Injectable()
export class TranscriptionService {
  constructor(
    private readonly transcriptions: TranscriptionRepository,
    private readonly objects: ObjectStore,
    private readonly cancellations: Cancellations,
    @Inject(TRANSCRIBER) private readonly transcriber: Transcriber | undefined,
  ) {}

  /** @throws RetryLater when the service is stopping in the middle of it; what the object store says when it is away */
  async transcribe(event: Envelope<MediaStored>): Promise<StoredTranscription> {
    const known = await this.transcriptions.find(event.data.mediaId);
    if (known) return known;
    const result = await this.hear(event);
    const { mediaId: media_id } = event.data;
    const outcome = 'reason' in result ? result.reason : result.transcript.confidence;
    log.info('media.heard', { media_id, conversation_id: event.conversationId, outcome });
    return this.transcriptions.keep(event, result);
  }

  private async hear({
    workspace,
    conversationId,
    data,
  }: Envelope<MediaStored>): Promise<TranscriptionResult> {
    const { mediaId, type, sha256 } = data;
    const { transcriber } = this;
    if (!transcriber) return { reason: 'no-endpoint' };
    if (!TranscriptionProvider.takes(type)) return { reason: 'unsupported-format' };
    const before = await this.transcriptions.heardBefore(workspace, sha256, transcriber.model);
    if (before) return { transcript: before };
    const bytes = await this.read(`${workspace}/${mediaId}`);
    if (!bytes) return { reason: 'unreadable' };
    const seconds = recordingSeconds(bytes) ?? SPOKEN_LIMIT;
    if (seconds > SPOKEN_LIMIT) return { reason: 'too-long' };
    const hearing = { mediaId, recording: { bytes, type }, seconds, workspace, conversationId };
    return this.cancellations.whileWanted(mediaId, async (cancelled) => {
      const listened = await transcriber.hear(hearing, cancelled);
      crashpoint('transcription.after-call');
      if (listened.outcome === 'budget') return { reason: 'budget' };
      const { outcome, heard } = listened;
      if (outcome === 'cancelled') throw new RetryLater(STOPPING, 0);
      if (outcome !== 'ok' || !heard) return { reason: REASONS[outcome === 'ok' ? 'silence' : outcome] };
      const { text, confidence } = heard;
      const language = heard.language ?? languageOf(text);
      return { transcript: { text, confidence, model: transcriber.model, ...(language && { language }) } };
    });
  }

  /** @returns undefined of what is gone or damaged */
  private async read(name: string): Promise<Buffer | undefined> {
    try {
      return await this.objects.get(name);
    } catch (error) {
      if (errorCode(error) === 'object-damaged') return undefined;
      throw error;
    }
  }
}
