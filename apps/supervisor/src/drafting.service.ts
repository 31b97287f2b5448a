import type { DraftRequested, Envelope } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { RetryLater } from '@countersign/messaging';
import { withSpan } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { Cancellations, STOPPING } from './cancellations.service.js';
import { checkedDraft } from './checked-draft.js';
import { DraftInputs } from './draft-inputs.service.js';
import { DraftRepository, type StoredDraft } from './draft.repository.js';
import type { DraftInput, DraftResult } from './drafter.js';
import { Labeller } from './labels/labeller.service.js';
import { ProfileDrafter } from './profile.drafter.js';
import { publishable } from './publishable.js';
import { published } from './published-draft.js';
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
