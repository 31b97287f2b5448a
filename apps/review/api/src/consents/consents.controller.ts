import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ContactAddress } from '../funnel/funnel.dto.js';
import { ConsentAddress, ConsentListDto, RecordConsentDto, WithdrawConsentDto } from './consent.dto.js';
import { Consents } from './consents.service.js';

/** What a contact agreed to be told, by which channel (PR-05). */
@ApiTags('contacts')
@Controller('api/v1/contacts/:id/consents')
export class ConsentsController {
  constructor(private readonly consents: Consents) {}

  @Get()
  @ApiOkResponse({ type: ConsentListDto })
  async list(@Param() { id }: ContactAddress): Promise<ConsentListDto> {
    return { consents: await this.consents.of(id) };
  }

  /** Somebody says what they agreed to, and when. */
  @Post()
  @Roles('reviewer', 'lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  record(
    @CurrentPerson() person: Person,
    @Param() { id }: ContactAddress,
    @Body() dto: RecordConsentDto,
  ): Promise<void> {
    return this.consents.record(id, person, dto);
  }

  /** It holds at once: what was approved by it and has not left is held back. */
  @Post(':consentId/withdraw')
  @Roles('reviewer', 'lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(
    @CurrentPerson() person: Person,
    @Param() { id, consentId }: ConsentAddress,
    @Body() { reason }: WithdrawConsentDto,
  ): Promise<void> {
    return this.consents.withdraw(id, consentId, person, reason);
  }
}
