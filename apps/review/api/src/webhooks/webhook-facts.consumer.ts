import {
  ContactStatusChanged,
  EscalationAcknowledged,
  EscalationRaised,
  ReviewClosed,
  ReviewExpired,
  ReviewOpened,
  ReviewRejected,
} from '@countersign/contracts';
import { ConsumesBatch, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { WebhookSender } from './webhook-sender.service.js';

/**
 * Facts of review's own, read back from the bus: there is only what has really happened, and no decision that was undone in
 * time. What becomes of replies is kept where review hears of it.
 */
@ConsumesBatch(
  [
    ReviewOpened,
    ReviewClosed,
    ReviewRejected,
    ReviewExpired,
    ContactStatusChanged,
    EscalationRaised,
    EscalationAcknowledged,
  ],
  {
    max: 100,
  },
)
export class WebhookFactsConsumer implements HandlesBatch<object> {
  constructor(private readonly sender: WebhookSender) {}

  handleBatch(batch: Delivered[]): Promise<void> {
    return this.sender.keep(batch.map(({ event }) => event));
  }
}
