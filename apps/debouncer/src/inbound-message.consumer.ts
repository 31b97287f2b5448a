import { InboundMessage } from '@countersign/contracts';
import { ConsumesBatch, Rejected, type Delivered, type HandlesBatch } from '@countersign/messaging';
import { cannotWait } from './cannot-wait.js';
import { inboxEntry } from './inbox-entry.policy.js';
import { InboxRepository } from './inbox.repository.js';
import { WindowCloser } from './window-closer.service.js';

/** Takes in whatever has arrived, many conversations at once; acknowledged after the commit. */
@ConsumesBatch([InboundMessage], { max: 200 })
export class InboundMessageConsumer implements HandlesBatch<InboundMessage> {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly closer: WindowCloser,
  ) {}

  async handleBatch(batch: Delivered<InboundMessage>[]): Promise<void> {
    const entries = batch.map(({ event, delivery }) => {
      if (!event.conversationId) throw new Rejected('no-conversation');
      return inboxEntry(event, event.conversationId, delivery, cannotWait);
    });
    const dueInMs = await this.inbox.takeIn(entries);
    if (dueInMs !== undefined) this.closer.expect(dueInMs);
  }
}
