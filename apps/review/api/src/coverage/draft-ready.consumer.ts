import { DraftReady, type Envelope } from '@countersign/contracts';
import { Consumes, type Handles } from '@countersign/messaging';
import { DraftOutcomeService } from './draft-outcome.service.js';

@Consumes(DraftReady)
export class DraftReadyConsumer implements Handles<DraftReady> {
  constructor(private readonly outcomes: DraftOutcomeService) {}

  handle(event: Envelope<DraftReady>): Promise<void> {
    return this.outcomes.store(event, 'ready');
  }
}
