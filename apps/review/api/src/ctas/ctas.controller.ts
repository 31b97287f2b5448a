import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { Roles } from '../access/session.guard.js';
import { ContactAddress } from '../funnel/funnel.dto.js';
import { CtaEventsQuery } from './cta-events.query.js';
import { CtaEvents } from './cta-events.service.js';
import {
  CtaAddress,
  CtaEventAddress,
  CtaEventsDto,
  CtaListDto,
  CtaResponseDto,
  CtaVersionDto,
  RemoveCtaDto,
  SaveCtaDto,
} from './cta.dto.js';
import { Ctas } from './ctas.service.js';
import { Versioned } from '../access/version.interceptor.js';

/** Calls to action: a lead or an administrator writes them, whoever replies uses them and says what came of each (FU-03, FU-04). */
@ApiTags('ctas')
@Controller('api/v1')
export class CtasController {
  constructor(
    private readonly ctas: Ctas,
    private readonly events: CtaEvents,
    private readonly sent: CtaEventsQuery,
  ) {}

  @Get('ctas')
  @ApiOkResponse({ type: CtaListDto })
  async list(): Promise<CtaListDto> {
    return { ctas: await this.ctas.list() };
  }

  @Post('ctas/:id')
  @Versioned()
  @Roles('lead', 'admin')
  @ApiCreatedResponse({ type: CtaVersionDto })
  async save(
    @CurrentPerson() person: Person,
    @Param() { id }: CtaAddress,
    @Body() dto: SaveCtaDto,
  ): Promise<CtaVersionDto> {
    return { version: await this.ctas.save(person, id, dto) };
  }

  @Post('ctas/:id/remove')
  @Versioned()
  @Roles('lead', 'admin')
  @HttpCode(200)
  @ApiOkResponse({ type: CtaVersionDto })
  async remove(
    @CurrentPerson() person: Person,
    @Param() { id }: CtaAddress,
    @Body() { base }: RemoveCtaDto,
  ): Promise<CtaVersionDto> {
    return { version: await this.ctas.remove(person, id, base) };
  }

  /** Those that reached this contact. */
  @Get('contacts/:id/cta-events')
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: CtaEventsDto })
  async sentTo(@Param() { id }: ContactAddress): Promise<CtaEventsDto> {
    return { events: await this.sent.of(id) };
  }

  @Post('cta-events/:id/response')
  @Versioned()
  @Roles('reviewer', 'lead')
  @ApiCreatedResponse({ type: CtaVersionDto })
  async respond(
    @CurrentPerson() person: Person,
    @Param() { id }: CtaEventAddress,
    @Body() dto: CtaResponseDto,
  ): Promise<CtaVersionDto> {
    return { version: await this.events.respond(id, person, dto) };
  }
}
