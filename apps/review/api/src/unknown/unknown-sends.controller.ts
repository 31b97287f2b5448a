import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Roles } from '../access/session.guard.js';
import { UnknownSendDto } from './unknown-send.dto.js';
import { UnknownSendsQuery } from './unknown-sends.query.js';

/** Replies of which nobody knows whether they arrived (RV-18). */
@ApiTags('unknown-sends')
@Controller('api/v1/unknown-sends')
export class UnknownSendsController {
  constructor(private readonly sends: UnknownSendsQuery) {}

  @Get()
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: [UnknownSendDto] })
  list(): Promise<UnknownSendDto[]> {
    return this.sends.open();
  }
}
