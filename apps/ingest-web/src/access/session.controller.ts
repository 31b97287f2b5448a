import { randomUUID } from 'node:crypto';
import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IngestWebConfig } from '../ingest-web.config.js';
import { TEXT_LIMIT } from '../messages/message.dto.js';
import { CurrentVisitor } from './current-visitor.js';
import { SessionDto } from './session.dto.js';
import { signVisitorToken, TOKEN_SECONDS } from './visitor-token.js';
import type { Visitor } from './visitors.js';

/** Begins a thread, or goes on with the one whose token is shown. Touches no database: a thread is stored when it has a message. */
@ApiTags('web chat')
@ApiBearerAuth()
@Controller('chat/sessions')
export class SessionController {
  constructor(private readonly config: IngestWebConfig) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: SessionDto })
  open(@CurrentVisitor() visitor: Visitor | undefined): SessionDto {
    const now = Date.now();
    const endsAt = Math.floor(now / 1_000) + TOKEN_SECONDS;
    return {
      token: signVisitorToken(this.config.tokenKey, visitor?.visitorId ?? randomUUID(), endsAt),
      expiresAt: new Date(endsAt * 1_000).toISOString(),
      resumed: visitor !== undefined,
      now: new Date(now).toISOString(),
      textLimit: TEXT_LIMIT,
    };
  }
}
