import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ContactAddress } from '../funnel/funnel.dto.js';
import { SilenceDto } from './silence.dto.js';
import { Silences } from './silence.service.js';

/** Who is put before nobody for a while. */
@ApiTags('contacts')
@Controller('api/v1/contacts/:id/silence')
export class SilenceController {
  constructor(private readonly silences: Silences) {}

  /** What they write is kept and listed apart; nothing is drafted. Danger breaks through. */
  @Post()
  @Roles('reviewer', 'lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  begin(
    @CurrentPerson() person: Person,
    @Param() { id }: ContactAddress,
    @Body() dto: SilenceDto,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.silences.begin(id, person, dto, click);
  }

  /** What was kept meanwhile becomes work. */
  @Post('end')
  @Roles('reviewer', 'lead')
  @HttpCode(204)
  @ApiNoContentResponse()
  end(
    @CurrentPerson() person: Person,
    @Param() { id }: ContactAddress,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.silences.end(id, person, click);
  }
}
