import type { DraftFinding, DraftRequested, DraftStage, Envelope } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { RetryLater } from '@countersign/messaging';
import { log, withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { Cancellations, STOPPING } from './cancellations.service.js';
import { DraftInputs } from './draft-inputs.service.js';
import { DraftRepository, type StoredDraft } from './draft.repository.js';
import { screenDraft } from './draft-screening.js';
import type { DraftInput, DraftResult } from './drafter.js';
import { Labeller } from './labels/labeller.service.js';
import { ProfileDrafter } from './profile.drafter.js';
import { publishable } from './publishable.js';
import { published } from './published-draft.js';
import { toldWords } from './stages/stage.js';
import { Stages } from './stages/stages.service.js';

/** Makes the one draft of a request, checks it, and keeps it. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly inputs: DraftInputs,
    private readonly drafter: ProfileDrafter,
    private readonly labeller: Labeller,
    private readonly stages: Stages,
    private readonly drafts: DraftRepository,
    private readonly cancellations: Cancellations,
  ) {}

  /** @throws RetryLater when the service is stopping in the middle of it, or the rules cannot be read */
  async draft(event: Envelope<DraftRequested>): Promise<StoredDraft> {
    const { workspace, conversationId } = event;
    const { requestId, itemId } = event.data;
    return this.cancellations.whileWanted(requestId, async (cancelled) => {
      const input = await this.inputs.of(event, cancelled);
      const [result, labels] = await Promise.all([this.make(input), this.labeller.label(input)]);
      if (cancelled.reason === STOPPING && result.state === 'cancelled') throw new RetryLater(STOPPING, 0);
      const place = { requestId, itemId, workspace, conversationId };
      const latencyMs = Math.round(performance.now() - input.began);
      const attempts = result.state === 'cancelled' ? 0 : result.attempts;
      const draft = publishable(published({ ...input, labels }, result, latencyMs), attempts);
      return this.drafts.keep(place, draft, result.trail);
    });
  }

  private make(input: DraftInput): Promise<DraftResult> {
    const { request, cancelled } = input;
    const attributes = { 'cs.request.id': request.requestId, 'cs.turn.messages': request.messages.length };
    return withSpan('draft', { attributes }, async (span) => {
      // Superseded before its turn came: nobody waits for it.
      const nothing: DraftResult = { state: 'cancelled', trail: {} };
      crashpoint('draft.before-call');
      const result = cancelled.aborted
        ? nothing
        : await this.stages.take(input, () => this.drafter.draft(input));
      crashpoint('draft.after-call');
      const checked = checkedDraft(input, result);
      span.setAttribute('cs.draft.outcome', checked.state === 'failed' ? checked.reason : checked.state);
      return checked;
    });
  }
}

/** A draft that may never be sent is not shown to be sent (CO-01): the reviewer writes by hand and sees why. */
function checkedDraft(input: DraftInput, result: DraftResult): DraftResult {
  if (result.state !== 'ready') return result;
  const began = performance.now();
  const { findings: ruled, verdict, stopped } = screenDraft(input, result);
  const findings = [...ruled, ...(result.findings ?? [])];
  const stages = [...(result.stages ?? []), ruledStage(ruled, performance.now() - began)];
  if (!stopped) return { ...result, findings, stages, verdict };
  const { requestId } = input.request;
  log.warn('draft.blocked', { request_id: requestId, code: findings.map(({ rule }) => rule).join(' ') });
  const { attempts, trail } = result;
  const found = { findings, verdict };
  return { state: 'failed', reason: 'invalid_output', attempts, ...found, trail: { ...trail, findings } };
}

/** The rules change no text; what they found is told, and shown where the draft is read. */
function ruledStage(findings: readonly DraftFinding[], ms: number): DraftStage {
  const words = toldWords(findings.map((finding) => finding.words));
  const found = words.length > 0 && { reason: 'findings', words };
  return { step: 'constitution', outcome: 'unchanged', ...found, ms: Math.round(ms) };
}
