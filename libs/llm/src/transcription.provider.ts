import { withSpan } from '@countersign/observability';
import OpenAI from 'openai';
import { heardIn, secondsOf, type Heard } from './heard.policy.js';

/** What is to be listened to. */
export interface Recording {
  bytes: Buffer;
  /** By its own bytes: `audio/ogg`. */
  type: string;
}

/** Why a call gave no transcript. */
export type TranscriptionFailure = 'silence' | 'timeout' | 'refused' | 'rate_limited' | 'vendor_error';

/** What came of one attempt. */
export interface Listened {
  outcome: 'ok' | 'cancelled' | TranscriptionFailure;
  /** Of `ok`. */
  heard?: Heard;
  /** Seconds of sound the endpoint says it has worked on. */
  seconds?: number;
  /** HTTP status or error code, for logs. */
  code?: string;
  /** True when asking again may help. */
  retryable: boolean;
  /** Milliseconds the endpoint asked us to wait. */
  retryAfterMs?: number;
}

/** Extensions the protocol knows, by type: an endpoint reads the format off the name. */
const EXTENSIONS: Record<string, string> = {
  'audio/ogg': 'ogg',
  'audio/opus': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'video/mp4': 'mp4',
  'audio/wav': 'wav',
  'audio/flac': 'flac',
  'audio/x-flac': 'flac',
  'audio/webm': 'webm',
  'video/webm': 'webm',
};

/**
 * The door to speech-to-text endpoints that speak OpenAI's protocol: a vendor's, or one of the operator's own. One attempt a call: we count
 * retries ourselves, so the SDK's are off, and so are its log lines; no redirect is followed with somebody's voice. No error of theirs is
 * quoted, since it could repeat what was said.
 * @see https://developers.openai.com/api/reference/resources/audio
 */
export class TranscriptionProvider {
  private readonly model: string;
  private readonly client: OpenAI;

  /** @param access `baseUrl` ends where `/audio/transcriptions` begins: `https://api.openai.com/v1` */
  constructor({ baseUrl, apiKey, model }: { baseUrl: string; apiKey?: string; model: string }) {
    this.model = model;
    this.client = new OpenAI({
      // A server of one's own asks for none, and the SDK must not go and look for one.
      apiKey: apiKey ?? 'none',
      baseURL: baseUrl,
      ...{ organization: null, project: null, adminAPIKey: null },
      maxRetries: 0,
      logLevel: 'off',
      fetchOptions: { redirect: 'error' },
    });
  }

  /** Whether endpoints take files of this type. */
  static takes(type: string): boolean {
    return type in EXTENSIONS;
  }

  /**
   * Asks once. Never throws: every way to fail is an outcome.
   * @param limitMs time for the whole answer
   * @param cancelled ends the call when the service stops
   */
  attempt(recording: Recording, limitMs: number, cancelled: AbortSignal): Promise<Listened> {
    const attributes = { 'gen_ai.operation.name': 'transcribe', 'gen_ai.request.model': this.model };
    return withSpan(`transcribe ${this.model}`, { kind: 'client', attributes }, async (span) => {
      const limit = AbortSignal.timeout(Math.max(0, Math.ceil(limitMs)));
      const listened = await this.ask(recording, AbortSignal.any([limit, cancelled])).catch(
        (error: unknown): Listened => {
          if (cancelled.aborted) return { outcome: 'cancelled', retryable: false };
          if (limit.aborted) return { outcome: 'timeout', code: 'timeout', retryable: true };
          return refusal(error);
        },
      );
      span.setAttribute('cs.transcription.outcome', listened.outcome);
      return listened;
    });
  }

  private async ask({ bytes, type }: Recording, signal: AbortSignal): Promise<Listened> {
    const file = new File([new Uint8Array(bytes)], `recording.${EXTENSIONS[type] ?? 'ogg'}`, { type });
    const { transcriptions } = this.client.audio;
    const answer: unknown = await transcriptions.create(
      { file, model: this.model, ...this.form() },
      { signal },
    );
    // A proxy's page is text, and words are in an object only.
    if (typeof answer !== 'object' || answer === null)
      return { outcome: 'vendor_error', code: 'unreadable-answer', retryable: false };
    const heard = heardIn(answer);
    const told = { seconds: secondsOf(answer), retryable: false };
    return heard ? { ...told, outcome: 'ok', heard } : { ...told, outcome: 'silence' };
  }

  /** OpenAI's newer models know the plain form only; some of them tell how sure they are by token. */
  private form(): { response_format: 'json' | 'verbose_json'; include?: ['logprobs'] } {
    if (!this.model.startsWith('gpt-')) return { response_format: 'verbose_json' };
    const tells = /^gpt-4o-(mini-)?transcribe(?!-diarize)/.test(this.model);
    return { response_format: 'json', ...(tells && { include: ['logprobs'] }) };
  }
}

function refusal(error: unknown): Listened {
  const { status, headers } = error instanceof OpenAI.APIError ? error : {};
  if (status === undefined) return { outcome: 'vendor_error', code: 'connection', retryable: true };
  const code = String(status);
  const seconds = Number(headers?.get('retry-after'));
  const retryAfterMs = seconds > 0 ? seconds * 1_000 : undefined;
  if (status === 429) return { outcome: 'rate_limited', code, retryable: true, retryAfterMs };
  if (status >= 500 || status === 408)
    return { outcome: 'vendor_error', code, retryable: true, retryAfterMs };
  return { outcome: 'refused', code, retryable: false };
}
