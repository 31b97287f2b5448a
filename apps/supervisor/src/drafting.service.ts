import type {
  ContextQuery,
  DraftFinding,
  DraftRequested,
  DraftStage,
  Envelope,
} from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { RetryLater } from '@countersign/messaging';
import { log, withSpan } from '@countersign/observability';
import { ContextClient } from '@countersign/rapport';
import { Injectable } from '@nestjs/common';
import { Cancellations, STOPPING } from './cancellations.service.js';
import { SupervisorConfig } from './config.js';
import { DraftRepository, type StoredDraft } from './draft.repository.js';
import { screenDraft } from './draft-screening.js';
import type { DraftInput, DraftResult } from './drafter.js';
import { PolicyShelf } from './policy/policy-shelf.service.js';
import { ProfileDrafter } from './profile.drafter.js';
import { Stages } from './stages/stages.service.js';
import { readTurn } from './turn-reading.js';

/** Words told of one stage. */
const MOST_WORDS = 20;

/** Makes the one draft of a request, checks it, and keeps it. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly drafter: ProfileDrafter,
    private readonly stages: Stages,
    private readonly context: ContextClient,
    private readonly policies: PolicyShelf,
    private readonly drafts: DraftRepository,
    private readonly cancellations: Cancellations,
    private readonly config: SupervisorConfig,
  ) {}

  /** @throws RetryLater when the service is stopping in the middle of it, or the rules cannot be read */
  async draft(event: Envelope<DraftRequested>): Promise<StoredDraft> {
    const { data: request, workspace, conversationId } = event;
    const { requestId, itemId } = request;
    const began = performance.now();
    const policy = await this.policies.of(workspace, request.policyVersion);
    return this.cancellations.whileWanted(requestId, async (cancelled) => {
      const memory = await this.remember(event);
      const reading = readTurn(request.messages, [
        memory?.language?.slice(0, 2),
        this.config.workspaceLanguage,
      ]);
      const input: DraftInput = { request, workspace, conversationId, reading, memory, policy, cancelled };
      const result = await this.make(input);
      if (cancelled.reason === STOPPING && result.state === 'cancelled') throw new RetryLater(STOPPING, 0);
      const place = { requestId, itemId, workspace, conversationId };
      const latencyMs = Math.round(performance.now() - began);
      return this.drafts.keep(place, published(input, result, latencyMs), result.trail);
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

  private async remember({ workspace, conversationId, contactId }: Envelope): Promise<DraftInput['memory']> {
    if (!conversationId || !contactId) return undefined;
    const query: ContextQuery = { workspace, conversationId, contactId };
    return this.context.ask(query);
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
  const words = findings.slice(0, MOST_WORDS).map((finding) => finding.words);
  const found = words.length > 0 && { reason: 'findings', words };
  return { step: 'constitution', outcome: 'unchanged', ...found, ms: Math.round(ms) };
}

function published(
  { request, memory }: DraftInput,
  result: DraftResult,
  latencyMs: number,
): Pick<StoredDraft, 'state' | 'data'> {
  const { requestId, itemId } = request;
  switch (result.state) {
    case 'cancelled':
      return { state: 'cancelled', data: {} };
    case 'failed': {
      const { reason, attempts, findings, verdict } = result;
      const why = { reason, attempts, findings, verdict };
      return { state: 'failed', data: { requestId, itemId, latencyMs, ...why } };
    }
    case 'ready': {
      const { bubbles, language, offline, evidence, usage, promptVersion, findings, stages, verdict } =
        result;
      const data = {
        requestId,
        itemId,
        bubbles: bubbles.map((text) => ({ text })),
        offline,
        language,
        evidence,
        memoryAvailable: memory !== undefined,
        usage,
        promptVersion,
        latencyMs,
        findings,
        stages,
        verdict,
      };
      return { state: 'ready', data };
    }
  }
}
