import { DraftFailed, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { DraftOutcomeService } from './draft-outcome.service.js';

@Consumes(DraftFailed)
export class DraftFailedConsumer implements Handles<DraftFailed> {
  constructor(private readonly outcomes: DraftOutcomeService) {}

  handle(event: Envelope<DraftFailed>): Promise<void> {
    return this.outcomes.store(event, 'failed');
  }
}
