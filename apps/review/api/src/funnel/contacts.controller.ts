import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { Roles } from '../access/session.guard.js';
import { ContactStatuses } from './contact-status.service.js';
import { ContactValues } from './contact-value.service.js';
import {
  ChangeStatusDto,
  ContactAddress,
  ContactStandingDto,
  LedgerDto,
  RecordValueDto,
  StatusHistoryDto,
  StatusVersionDto,
  ValueTotalDto,
} from './funnel.dto.js';
import { FunnelQuery } from './funnel.query.js';
import { Versioned } from '../access/version.interceptor.js';

/** Where each contact stands and what they are worth so far: everyone sees it, who decides changes it (FU-01, FU-02). */
@ApiTags('contacts')
@Controller('api/v1/contacts/:id')
export class ContactsController {
  constructor(
    private readonly funnel: FunnelQuery,
    private readonly statuses: ContactStatuses,
    private readonly values: ContactValues,
  ) {}

  @Get('status')
  @Versioned()
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: ContactStandingDto })
  standing(@Param() { id }: ContactAddress): Promise<ContactStandingDto> {
    return this.funnel.standing(id);
  }

  @Get('status-history')
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: StatusHistoryDto })
  history(@Param() { id }: ContactAddress): Promise<StatusHistoryDto> {
    return this.funnel.history(id);
  }

  @Get('ltv')
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: LedgerDto })
  ledger(@Param() { id }: ContactAddress): Promise<LedgerDto> {
    return this.funnel.ledger(id);
  }

  @Post('status')
  @Versioned()
  @ForKeys('contacts:write')
  @Roles('reviewer', 'lead')
  @ApiCreatedResponse({ type: StatusVersionDto })
  async change(
    @CurrentPerson() person: Person,
    @Param() { id }: ContactAddress,
    @Body() dto: ChangeStatusDto,
    @ClickKey() click: string,
  ): Promise<StatusVersionDto> {
    return { version: await this.statuses.change(id, person, dto, click) };
  }

  /** Nothing recorded is ever changed: what was wrong is put right by another entry. */
  @Post('ltv')
  @ForKeys('contacts:write')
  @Roles('reviewer', 'lead')
  @ApiCreatedResponse({ type: ValueTotalDto })
  async record(
    @CurrentPerson() person: Person,
    @Param() { id }: ContactAddress,
    @Body() dto: RecordValueDto,
    @ClickKey() click: string,
  ): Promise<ValueTotalDto> {
    return { totalMinor: await this.values.record(id, person, dto, click) };
  }
}
