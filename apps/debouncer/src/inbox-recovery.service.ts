import { InboundMessage, type Envelope } from '@countersign/contracts';
import { decodeEvent, JetStreamDoor } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Injectable } from '@nestjs/common';
import { cannotWait } from './cannot-wait.js';
import { inboxEntry } from './inbox-entry.policy.js';
import { InboxRepository } from './inbox.repository.js';
import { WindowCloser } from './window-closer.service.js';

/**
 * Reads a message again that its consumer was made to pass over (somebody deleted or reset it), and takes it in as if it had been
 * delivered: the same statement, so one that is there after all stays there once.
 */
@Injectable()
export class InboxRecovery {
  constructor(
    private readonly door: JetStreamDoor,
    private readonly inbox: InboxRepository,
    private readonly closer: WindowCloser,
  ) {}

  async recover(seq: number): Promise<void> {
    try {
      const payload = await this.door.payloadAt('INBOUND', seq);
      if (payload === undefined) return;
      const event = decodeEvent(payload) as Envelope<InboundMessage>;
      if (!event.conversationId) return;
      const dueInMs = await this.inbox.takeIn([inboxEntry(event, event.conversationId, { seq }, cannotWait)]);
      if (dueInMs !== undefined) this.closer.expect(dueInMs);
      log.warn('inbound.recovered', { event_id: event.id, conversation_id: event.conversationId, seq });
    } catch (error) {
      log.error('inbound.not-recovered', { seq, code: errorCode(error) });
    }
  }
}
