import {
  retryPause,
  TranscriptionProvider,
  type CallLimits,
  type Listened,
  type Recording,
} from '@countersign/llm';
import { log } from '@countersign/observability';
import { CallLedger, type PlannedCall } from '../model/call-ledger.repository.js';
import { pause } from '../model/pause.js';
import { hearingUsd } from './hearing-price.policy.js';

/** Where recordings are heard, and how patiently. */
export interface HearingAccess {
  baseUrl: string;
  apiKey?: string;
  model: string;
  /** Seconds for one answer. */
  timeoutSeconds: number;
}

/** Has recordings heard by the configured endpoint: each call on the books before it is made, and asked again as drafts are. */
export class Transcriber {
  private readonly provider: TranscriptionProvider;
  private readonly limits: CallLimits;

  constructor(
    private readonly access: HearingAccess,
    private readonly ledger: CallLedger,
  ) {
    this.provider = new TranscriptionProvider(access);
    const perCallMs = access.timeoutSeconds * 1_000;
    this.limits = { perCallMs, perTurnMs: 2 * perCallMs, retries: 2, pauseMs: 800 };
  }

  get model(): string {
    return this.access.model;
  }

  /** @param mediaId the file: tries of an earlier life of the process count */
  async hear(mediaId: string, recording: Recording, cancelled: AbortSignal): Promise<Listened> {
    const planned: PlannedCall = {
      ...{ requestId: mediaId, role: 'transcribe', profile: 'transcription', provider: 'openai-compatible' },
      ...{ model: this.model, promptVersion: 'none' },
    };
    const began = performance.now();
    let { last: attempts } = await this.ledger.resume(mediaId, 'transcribe');
    let last: Listened = { outcome: 'vendor_error', code: 'lost', retryable: false };
    while (attempts <= this.limits.retries && !cancelled.aborted) {
      attempts += 1;
      const left = this.limits.perTurnMs - (performance.now() - began);
      await this.ledger.begin(planned, attempts);
      last = await this.provider.attempt(recording, Math.min(this.limits.perCallMs, left), cancelled);
      await this.settle(planned, attempts, last);
      const ms = retryPause(last, attempts, performance.now() - began, Math.random(), this.limits);
      if (ms === undefined) return last;
      await pause(ms, cancelled);
    }
    return cancelled.aborted ? { outcome: 'cancelled', retryable: false } : last;
  }

  private async settle(planned: PlannedCall, attempt: number, listened: Listened): Promise<void> {
    const { outcome, code, seconds } = listened;
    await this.ledger.settle(planned, attempt, { outcome, code }, { usd: hearingUsd(this.access, seconds) });
    if (outcome !== 'ok' && outcome !== 'silence') {
      log.warn('llm.call-failed', { media_id: planned.requestId, attempt, outcome, code, model: this.model });
    }
  }
}
