import { ReplyUnknown, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { ReplyOutcomeService } from './reply-outcome.service.js';

/** The provider's answer was lost. Shown as unknown; the turns stay answered, because it may well have arrived. */
@Consumes(ReplyUnknown)
export class ReplyUnknownConsumer implements Handles<ReplyUnknown> {
  constructor(private readonly outcomes: ReplyOutcomeService) {}

  handle(event: Envelope<ReplyUnknown>): Promise<void> {
    return this.outcomes.store(event, { state: 'unknown', code: event.data.errorCode });
  }
}
