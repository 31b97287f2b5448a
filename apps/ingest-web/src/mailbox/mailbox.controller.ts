import { Problem } from '@countersign/runtime';
import {
  Body,
  Controller,
  Get,
  Headers,
  HttpCode,
  type MessageEvent,
  Post,
  Query,
  Sse,
} from '@nestjs/common';
import {
  ApiBearerAuth,
  ApiHeader,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiQuery,
  ApiTags,
} from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { CurrentVisitor } from '../access/current-visitor.js';
import type { Visitor } from '../access/visitors.js';
import { MailboxStreams } from './mailbox-streams.js';
import { HistoryDto, HistoryQuery, ReceiptsDto } from './mailbox.dto.js';
import { MailboxRepository } from './mailbox.repository.js';
import { Receipts } from './receipts.service.js';

/** Messages in one page of history. */
const PAGE = 50;

/** A visitor's thread: what was said, what comes, and what was seen of it. */
@ApiTags('web chat')
@ApiBearerAuth()
@Controller('chat')
export class MailboxController {
  constructor(
    private readonly repository: MailboxRepository,
    private readonly streams: MailboxStreams,
    private readonly receipts: Receipts,
  ) {}

  @Get('history')
  @ApiQuery({
    name: 'before',
    required: false,
    type: Number,
    description: 'Only what is older than this position',
  })
  @ApiOkResponse({ type: HistoryDto })
  async history(@CurrentVisitor() visitor: Visitor, @Query() { before }: HistoryQuery): Promise<HistoryDto> {
    const newestFirst = await this.repository.before(visitor.visitorId, before, PAGE + 1);
    return { messages: newestFirst.slice(0, PAGE).reverse(), earlier: newestFirst.length > PAGE };
  }

  /**
   * Server-sent events `message` (a {@link MailboxMessageDto}; its `id` is the position) and `typing`.
   * With `Last-Event-ID` it goes on after that position and misses nothing; without it, it begins now.
   */
  @Sse('stream')
  @ApiHeader({ name: 'last-event-id', required: false, description: 'Go on after this position' })
  @ApiOkResponse({ description: 'text/event-stream of `message` (MailboxMessageDto) and `typing`' })
  async stream(
    @CurrentVisitor() visitor: Visitor,
    @Headers('last-event-id') lastEventId?: string,
  ): Promise<Observable<MessageEvent>> {
    if (lastEventId !== undefined && !/^\d{1,15}$/.test(lastEventId)) {
      throw new Problem(400, 'bad_cursor', 'Last-Event-ID is not a position of this stream.');
    }
    const position = lastEventId ?? (await this.repository.lastPosition(visitor.visitorId));
    return this.streams.follow(visitor, Number(position));
  }

  /** Repeats, and ids of other threads, change nothing. */
  @Post('receipts')
  @HttpCode(204)
  @ApiNoContentResponse()
  acknowledge(@CurrentVisitor() visitor: Visitor, @Body() receipts: ReceiptsDto): Promise<void> {
    return this.receipts.acknowledge(visitor, receipts);
  }
}
