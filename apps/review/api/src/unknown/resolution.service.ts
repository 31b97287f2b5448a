import type { BubbleOutcome, ReplyResolved } from '@countersign/contracts';
import { Injectable } from '@nestjs/common';
import { ReplyOutcomeService, type Outcome } from '../decisions/reply-outcome.service.js';

/** That an unknown send is resolved, however we heard of it. */
export interface Resolved {
  /** `reply.resolved`'s own id: the answer to a question and the event are the same fact, and count once. */
  id: string;
  conversationId?: string;
  replyId: string;
  bubbles: BubbleOutcome[];
  resolution: Pick<ReplyResolved, 'verdict' | 'by' | 'at' | 'supersededBy'>;
}

/**
 * Writes down how an unknown send was resolved. The dispatcher decides whose word came first; this follows, once: from its answer, or
 * from its event when the answer was lost. `arrived` leaves the turns answered, `dropped` gives them back to the queue; `superseded`
 * leaves them with the reply that took its place, which has them since it was approved.
 */
@Injectable()
export class ResolutionService {
  constructor(private readonly outcomes: ReplyOutcomeService) {}

  apply({ id, conversationId, replyId, bubbles, resolution }: Resolved): Promise<void> {
    return this.outcomes.store(
      { id, conversationId, data: { replyId, bubbles } },
      outcomeOf(replyId, resolution),
      async (manager) => {
        await manager.query('UPDATE reply SET resolution = $2 WHERE reply_id = $1', [
          replyId,
          JSON.stringify(resolution),
        ]);
      },
    );
  }
}

function outcomeOf(replyId: string, { verdict, by, supersededBy }: Resolved['resolution']): Outcome {
  return {
    state: verdict === 'arrived' ? 'sent' : 'cancelled',
    code: verdict === 'arrived' ? undefined : verdict,
    returns: verdict === 'dropped' ? 'dropped' : undefined,
    audit: {
      actor: by === 'evidence' ? 'system' : by,
      action: 'reply.resolved',
      objectKind: 'reply',
      objectId: replyId,
      detail: { verdict, evidence: by === 'evidence', ...(supersededBy && { supersededBy }) },
    },
  };
}
