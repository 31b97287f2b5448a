import { InboundMessage, inboundEventId } from '@countersign/contracts';
import { crashpoint } from '@countersign/crashpoint';
import { ChainedPublisher } from '@countersign/messaging';
import { errorCode, log } from '@countersign/observability';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import type { Visitor } from '../access/visitors.js';
import { MailboxWriter } from '../mailbox/mailbox-writer.js';
import type { AcceptedDto, MessageDto } from './message.dto.js';
import { writtenMessage } from './written-message.policy.js';

/** Milliseconds the bus may take before the visitor is told to try again (IN-02). */
const ACCEPT_LIMIT_MS = 800;

/** Takes a visitor's message: on the bus first, and only then an answer. No database, model or Redis in between. */
@Injectable()
export class AcceptService {
  constructor(
    private readonly publisher: ChainedPublisher,
    private readonly mailbox: MailboxWriter,
  ) {}

  /**
   * @throws Problem 422 when there is nothing to read, 503 when the bus did not confirm in time: it may have the message
   *   or not, and the same message sent again is the same event
   */
  async accept(visitor: Visitor, dto: MessageDto, acceptLanguage: string | undefined): Promise<AcceptedDto> {
    const { visitorId, workspace, accountId, conversationId, contactId } = visitor;
    const data = writtenMessage(dto, { visitorId, receivedAt: new Date(), acceptLanguage });
    if (!data) throw new Problem(422, 'text_empty', 'There is nothing to read in this message.');
    const { providerMessageId, providerTime, providerSequence, fact } = data;
    const origin = { workspace, accountId, chat: visitorId, providerMessageId, fact, revision: '0' };
    const id = inboundEventId(origin);
    const facts = { id, workspace, channel: 'webchat' as const, accountId, conversationId, contactId, data };
    crashpoint('intake.before-publish');
    try {
      await this.publisher.publish(InboundMessage, facts, { limitMs: ACCEPT_LIMIT_MS });
    } catch (error) {
      log.warn('inbound.not-accepted', { event_id: id, code: errorCode(error) });
      throw new Problem(503, 'not_accepted', 'The message could not be stored. Send it again.');
    }
    crashpoint('intake.after-publish');
    this.mailbox.remember({
      visitor,
      clientMessageId: providerMessageId,
      text: data.text ?? '',
      at: providerTime,
    });
    return { clientMessageId: providerMessageId, position: providerSequence, at: providerTime };
  }
}
