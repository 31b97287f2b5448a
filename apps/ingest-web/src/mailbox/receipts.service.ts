import { inboundEventId, InboundStatus } from '@countersign/contracts';
import { EventPublisher } from '@countersign/messaging';
import { Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitors.js';
import type { ReceiptsDto } from './mailbox.dto.js';
import { MailboxRepository } from './mailbox.repository.js';

const LIMIT_MS = 2_000;

/** Tells the dispatcher what became of its bubbles on the visitor's screen. */
@Injectable()
export class Receipts {
  constructor(
    private readonly repository: MailboxRepository,
    private readonly publisher: EventPublisher,
  ) {}

  /** Publishes first and remembers then: after a failure the client acknowledges again, and the event is the same one. */
  async acknowledge({ visitorId, workspace, accountId }: Visitor, receipts: ReceiptsDto): Promise<void> {
    const { bubbleIds, status } = receipts;
    const fresh = await this.repository.unmarked(visitorId, bubbleIds, status);
    if (fresh.length === 0) return;
    const at = new Date().toISOString();
    await Promise.all(
      fresh.map((bubbleId) => {
        const origin = { workspace, accountId, chat: visitorId, providerMessageId: bubbleId };
        const id = inboundEventId({ ...origin, fact: 'status', revision: status });
        // By account, like every channel's statuses: the bubble's id says whose conversation it is.
        const facts = { id, workspace, channel: 'webchat' as const, accountId };
        const data = { bubbleId, status, at };
        return this.publisher.publish(InboundStatus, { ...facts, data }, { limitMs: LIMIT_MS });
      }),
    );
    await this.repository.mark(fresh, status);
  }
}
