import { crashpoint } from '@countersign/crashpoint';
import { Problem } from '@countersign/runtime';
import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Visitor, Visitors } from '../access/visitors.js';
import { MailboxStreams } from '../mailbox/mailbox-streams.js';
import { MailboxRepository } from '../mailbox/mailbox.repository.js';
import { DeliveredDto, DeliveryDto, ShowTypingDto } from './delivery.dto.js';
import { sameDelivery } from './same-delivery.policy.js';

const VISITOR_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The dispatcher's door; every route needs the internal token (see RequestGuard). */
@ApiExcludeController()
@Controller('internal')
export class DeliveryController {
  constructor(
    private readonly visitors: Visitors,
    private readonly repository: MailboxRepository,
    private readonly streams: MailboxStreams,
  ) {}

  /**
   * Puts a bubble into a visitor's mailbox, once. A thread need not exist here yet: the visitor wrote, or there would be no
   * approval, but the row may have waited for the database.
   * 404 = no such address, 409 = the id is taken by another bubble, 422 = the text cannot be shown.
   */
  @Put('deliveries/:bubbleId')
  async deliver(
    @Param('bubbleId', ParseUUIDPipe) bubbleId: string,
    @Body() { address, replyId, position, text }: DeliveryDto,
  ): Promise<DeliveredDto> {
    const visitor = this.visitorAt(address);
    if (text.includes('\0') || !text.isWellFormed()) {
      throw new Problem(422, 'text_unstorable', 'The text has characters that cannot be stored unchanged.');
    }
    const delivery = { bubbleId: bubbleId.toLowerCase(), replyId: replyId.toLowerCase(), position, text };
    const stored = await this.repository.deliver(visitor, delivery);
    if (!sameDelivery(stored, { ...delivery, visitorId: visitor.visitorId })) {
      throw new Problem(409, 'bubble_taken', 'Another bubble has this id.');
    }
    crashpoint('mailbox.after-delivery');
    this.streams.wake(visitor.conversationId);
    return { bubbleId: stored.bubbleId, at: stored.at };
  }

  @Put('typing')
  @HttpCode(204)
  typing(@Body() { address }: ShowTypingDto): void {
    this.streams.typing(this.visitorAt(address).conversationId);
  }

  private visitorAt(address: string): Visitor {
    if (!VISITOR_ID.test(address))
      throw new Problem(404, 'recipient_missing', 'No visitor has this address.');
    return this.visitors.of(address);
  }
}
