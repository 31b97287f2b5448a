import { ReplyCancelled, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { ReplyOutcomeService } from './reply-outcome.service.js';

/** Stopped before the first byte. Stale replies come back to the queue; an opt-out stays closed. */
@Consumes(ReplyCancelled)
export class ReplyCancelledConsumer implements Handles<ReplyCancelled> {
  constructor(private readonly outcomes: ReplyOutcomeService) {}

  handle(event: Envelope<ReplyCancelled>): Promise<void> {
    const { reason, staleBy } = event.data;
    return this.outcomes.store(event, {
      state: 'cancelled',
      code: staleBy ?? reason,
      returns: reason === 'stale' ? 'stale' : undefined,
    });
  }
}
