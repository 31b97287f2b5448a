import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { EscalateDto, EscalationPath, EscalationsDto, OnCallDto } from './escalation.dto.js';
import { Escalations } from './escalations.service.js';
import { EscalationsQuery } from './escalations.query.js';

/** What somebody has to look at now, who takes it, and who is on call (RV-28). */
@ApiTags('escalations')
@Controller('api/v1')
export class EscalationsController {
  constructor(
    private readonly query: EscalationsQuery,
    private readonly escalations: Escalations,
  ) {}

  /** Those the asking person is told of: leads and administrators all, whoever is on call from L2 on, everybody L3. */
  @Get('escalations')
  @ApiOkResponse({ type: EscalationsDto })
  list(@CurrentPerson() person: Person): Promise<EscalationsDto> {
    return this.query.list(person);
  }

  /** Takes it: it climbs no further, and everybody sees by whom. */
  @Post('escalations/:id/acknowledge')
  @Roles('reviewer', 'lead', 'admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  acknowledge(@CurrentPerson() person: Person, @Param() { id }: EscalationPath): Promise<void> {
    return this.escalations.acknowledge(id, person);
  }

  /** Who is on call is told from L2 on. */
  @Post('escalations/on-call/:personId')
  @Roles('lead', 'admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  setOnCall(
    @CurrentPerson() by: Person,
    @Param('personId') personId: string,
    @Body() { onCall }: OnCallDto,
  ): Promise<void> {
    return this.escalations.setOnCall(by, personId, onCall);
  }

  /** Tells a lead of an item, or everybody of an emergency; it stays where it is in the queue. */
  @Post('items/:id/escalate')
  @HttpCode(204)
  @ApiNoContentResponse()
  escalate(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { reason }: EscalateDto,
  ): Promise<void> {
    return this.escalations.escalate(id, person, reason);
  }
}
