import { Body, Controller, Headers, HttpCode, Post } from '@nestjs/common';
import {
  ApiAcceptedResponse,
  ApiBearerAuth,
  ApiHeader,
  ApiNoContentResponse,
  ApiServiceUnavailableResponse,
  ApiTags,
} from '@nestjs/swagger';
import { CurrentVisitor } from '../access/current-visitor.js';
import type { Visitor } from '../access/visitors.js';
import { AcceptService } from './accept.service.js';
import { AcceptedDto, MessageDto } from './message.dto.js';
import { VisitorSignals } from './visitor-signals.js';

/** What a visitor does. */
@ApiTags('web chat')
@ApiBearerAuth()
@Controller('chat')
export class MessageController {
  constructor(
    private readonly accepting: AcceptService,
    private readonly signals: VisitorSignals,
  ) {}

  /** 202 = stored for good and will be read. 503 = not stored: send the same message again. */
  @Post('messages')
  @HttpCode(202)
  @ApiHeader({ name: 'accept-language', required: false, description: 'The language to answer in' })
  @ApiAcceptedResponse({ type: AcceptedDto, description: 'Stored for good; it will be read' })
  @ApiServiceUnavailableResponse({ description: 'Not stored: send the same message again (problem+json)' })
  write(
    @CurrentVisitor() visitor: Visitor,
    @Body() message: MessageDto,
    @Headers('accept-language') acceptLanguage?: string,
  ): Promise<AcceptedDto> {
    return this.accepting.accept(visitor, message, acceptLanguage);
  }

  /** The visitor is typing. Say so every few seconds while it lasts. */
  @Post('typing')
  @HttpCode(204)
  @ApiNoContentResponse()
  typing(@CurrentVisitor() visitor: Visitor): Promise<void> {
    return this.signals.typing(visitor);
  }
}
