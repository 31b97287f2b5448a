import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { CurrentPerson, type Person } from '../access/person.js';
import { ALL_ROLES } from '../access/auth.js';
import { Roles } from '../access/session.guard.js';
import { SendingStopDto, SetKillSwitchDto } from './kill-switch.dto.js';
import { KillSwitchService } from './kill-switch.service.js';
import { stopsInForce } from './sending-stop.repository.js';

/** The kill switch: everyone sees what is stopped, by whom and why; lead, admin and operator change it. */
@ApiTags('kill-switch')
@Controller('api/v1/kill-switch')
export class KillSwitchController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly switches: KillSwitchService,
  ) {}

  /** What is stopped now, longest first. */
  @Get()
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: [SendingStopDto] })
  async list(@CurrentPerson() { workspace }: Person): Promise<SendingStopDto[]> {
    const stops = await stopsInForce(this.dataSource.manager, workspace);
    return stops.map(({ scope, target, reason, set_at: at, name }) => ({
      scope,
      ...(scope === 'account' && { accountId: target }),
      reason,
      by: name ?? 'Somebody',
      since: at.toISOString(),
    }));
  }

  @Post()
  @Roles('lead', 'admin', 'operator')
  @HttpCode(204)
  @ApiNoContentResponse()
  set(@CurrentPerson() person: Person, @Body() dto: SetKillSwitchDto): Promise<void> {
    return this.switches.set(person, dto);
  }
}
