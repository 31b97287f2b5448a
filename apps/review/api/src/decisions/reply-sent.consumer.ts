import { ReplySent, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { ReplyOutcomeService } from './reply-outcome.service.js';

@Consumes(ReplySent)
export class ReplySentConsumer implements Handles<ReplySent> {
  constructor(private readonly outcomes: ReplyOutcomeService) {}

  handle(event: Envelope<ReplySent>): Promise<void> {
    return this.outcomes.store(event, { state: 'sent' });
  }
}
