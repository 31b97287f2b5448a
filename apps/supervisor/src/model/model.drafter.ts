import { disclosureLine } from '@countersign/constitution';
import type { DraftFailure } from '@countersign/contracts';
import {
  CALL_LIMITS,
  costUsd,
  priceOn,
  retryPause,
  type Attempted,
  type CallLimits,
  type LlmProvider,
} from '@countersign/llm';
import { log } from '@countersign/observability';
import type { DraftInput, Drafter, DraftResult } from '../drafter.js';
import { evidenceOf } from '../knowledge/evidence.js';
import { KnowledgeRepository, type FoundPassage } from '../knowledge/knowledge.repository.js';
import { toBubbles } from './bubbles.policy.js';
import { CallLedger, type PlannedCall } from './call-ledger.repository.js';
import { pause } from './pause.js';
import type { Profiles } from './profiles.js';
import { fill, type PromptFiles } from './prompt-files.js';
import { promptPlaces } from './prompt-places.js';

/** A passage below this has nothing to do with the turn and is not shown to the model. */
const WORTH_SHOWING = 0.12;

/** Drafts with a model, from the documents and the memory, within its time and its number of tries. */
export class ModelDrafter implements Drafter {
  constructor(
    private readonly provider: LlmProvider,
    private readonly profiles: Profiles,
    private readonly prompt: PromptFiles,
    private readonly knowledge: KnowledgeRepository,
    private readonly ledger: CallLedger,
    private readonly limits: CallLimits = CALL_LIMITS,
  ) {}

  async draft(input: DraftInput): Promise<DraftResult> {
    const { request, reading } = input;
    const passages = await this.passages(input);
    const attempted = await this.ask(input, promptPlaces(input, passages, new Date()));
    const trail = {
      passages: passages.map(({ body: _body, ...passage }) => passage),
      drafted: attempted.text,
    };
    if (attempted.outcome === 'cancelled') return { state: 'cancelled', trail };
    const { attempts, ...totals } = await this.ledger.totals(request.requestId);
    const failed = (reason: DraftFailure): DraftResult => ({ state: 'failed', reason, attempts, trail });
    if (attempted.outcome !== 'ok') return failed(attempted.outcome);
    const bubbles = toBubbles(attempted.text);
    if (bubbles.length === 0) return failed('empty');
    return {
      state: 'ready',
      language: reading.language,
      attempts,
      bubbles: reading.asksIfAutomated ? disclosed(bubbles, disclosureLine(reading.language)) : bubbles,
      offline: false,
      evidence: passages.map(evidenceOf),
      usage: { provider: this.provider.name, model: this.profiles.profile.model, ...totals },
      promptVersion: this.prompt.version,
      trail,
    };
  }

  private async passages({ workspace, reading, request }: DraftInput): Promise<FoundPassage[]> {
    const words = [...reading.texts, request.instruction ?? ''].join('\n');
    const [found = []] = await this.knowledge.search(workspace, reading.language, [words]);
    return found.filter(({ score }) => score >= WORTH_SHOWING);
  }

  private async ask({ request, cancelled }: DraftInput, places: Record<string, string>): Promise<Attempted> {
    const { model, maxTokens, effort, thinking } = this.profiles.profile;
    const system = this.prompt.system.join('\n\n');
    const prompt = this.prompt.prompt.map((layer) => fill(layer, places)).join('\n\n');
    const call = { model, maxTokens, effort, thinking, system, prompt };
    const planned: PlannedCall = {
      requestId: request.requestId,
      profile: this.profiles.name,
      provider: this.provider.name,
      model,
      promptVersion: this.prompt.version,
    };
    const began = performance.now();
    let attempts = await this.ledger.resume(request.requestId);
    let last: Attempted = { outcome: 'vendor_error', text: '', code: 'lost', retryable: false };
    while (attempts <= this.limits.retries && !cancelled.aborted) {
      attempts += 1;
      const left = this.limits.perTurnMs - (performance.now() - began);
      await this.ledger.begin(planned, attempts);
      last = await this.provider.attempt(call, Math.min(this.limits.perCallMs, left), cancelled);
      await this.settle(planned, attempts, last);
      const ms = retryPause(last, attempts, performance.now() - began, Math.random(), this.limits);
      if (ms === undefined) return last;
      await pause(ms, cancelled);
    }
    return cancelled.aborted ? { ...last, outcome: 'cancelled', text: '' } : last;
  }

  private async settle(planned: PlannedCall, attempt: number, attempted: Attempted): Promise<void> {
    const { requestId, model, provider } = planned;
    const price = priceOn(this.profiles.prices, model, new Date().toISOString().slice(0, 10));
    const usd = costUsd(attempted.usage, price);
    await this.ledger.settle(planned, attempt, attempted, { price, usd });
    if (attempted.usage && usd === undefined) log.error('llm.price-unknown', { model, provider });
    const { outcome, code } = attempted;
    if (outcome !== 'ok')
      log.warn('llm.call-failed', { request_id: requestId, attempt, outcome, code, model });
  }
}

/** The model was told to begin with the line; when it did not, the line is put there (ET-01). */
function disclosed(bubbles: string[], line: string): string[] {
  if (bubbles.join('\n').includes(line)) return bubbles;
  const [first = '', ...others] = bubbles;
  return [`${line} ${first}`, ...others];
}
