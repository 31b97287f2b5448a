import {
  retryPause,
  TranscriptionProvider,
  type CallLimits,
  type Listened,
  type Recording,
} from '@countersign/llm';
import { log } from '@countersign/observability';
import { BudgetUsedUp } from '../model/budget.repository.js';
import { CallLedger, type PlannedCall } from '../model/call-ledger.repository.js';
import type { ProfileBook } from '../model/profile-book.service.js';
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

/** One recording, and whose money it is. */
export interface Hearing {
  /** The file: tries of an earlier life of the process count. */
  mediaId: string;
  recording: Recording;
  /** How long it plays, or may at most. */
  seconds: number;
  workspace: string;
  conversationId?: string;
}

/**
 * Has recordings heard by the configured endpoint: each call on the books before it is made and its money set aside, and asked again as
 * drafts are (SV-12, SV-13).
 */
export class Transcriber {
  private readonly provider: TranscriptionProvider;
  private readonly limits: CallLimits;

  constructor(
    private readonly access: HearingAccess,
    private readonly ledger: CallLedger,
    private readonly book: ProfileBook,
  ) {
    this.provider = new TranscriptionProvider(access);
    const perCallMs = access.timeoutSeconds * 1_000;
    this.limits = { perCallMs, perTurnMs: 2 * perCallMs, retries: 2, pauseMs: 800 };
  }

  get model(): string {
    return this.access.model;
  }

  /** @returns `budget` when no more may be spent: then nobody was asked */
  async hear(hearing: Hearing, cancelled: AbortSignal): Promise<Listened | { outcome: 'budget' }> {
    const { mediaId, recording } = hearing;
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
      if (!(await this.allowed(planned, attempts, hearing))) return { outcome: 'budget' };
      last = await this.provider.attempt(recording, Math.min(this.limits.perCallMs, left), cancelled);
      await this.settle(planned, attempts, last);
      const ms = retryPause(last, attempts, performance.now() - began, Math.random(), this.limits);
      if (ms === undefined) return last;
      await pause(ms, cancelled);
    }
    return cancelled.aborted ? { outcome: 'cancelled', retryable: false } : last;
  }

  private async allowed(planned: PlannedCall, attempt: number, hearing: Hearing): Promise<boolean> {
    const { seconds, workspace, conversationId } = hearing;
    const purse = { workspace, conversationId, usd: this.usd(seconds), caps: this.book.budgets };
    try {
      await this.ledger.begin(planned, attempt, purse);
      return true;
    } catch (error) {
      if (!(error instanceof BudgetUsedUp)) throw error;
      log.warn('llm.budget-used-up', { media_id: planned.requestId, code: error.budget });
      await this.ledger.skip(planned, attempt, 'budget', error.budget);
      return false;
    }
  }

  private usd(seconds: number | undefined): number | undefined {
    return hearingUsd(this.book.listening, this.access, seconds, new Date().toISOString().slice(0, 10));
  }

  private async settle(planned: PlannedCall, attempt: number, listened: Listened): Promise<void> {
    const { outcome, code, seconds } = listened;
    await this.ledger.settle(planned, attempt, { outcome, code }, { usd: this.usd(seconds) });
    if (outcome !== 'ok' && outcome !== 'silence') {
      log.warn('llm.call-failed', { media_id: planned.requestId, attempt, outcome, code, model: this.model });
    }
  }
}
