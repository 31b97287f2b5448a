import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import { ContactAddress } from '../funnel/funnel.dto.js';
import { LegalHolds } from './legal-holds.service.js';
import {
  ContactHoldDto,
  HoldAddress,
  HoldPlacedDto,
  PlaceHoldDto,
  RetentionDto,
  RetentionSavedDto,
  RetentionTrialDto,
  SaveRetentionDto,
  TryRetentionDto,
} from './retention.dto.js';
import { Retention } from './retention.service.js';

/** How long things are kept, and of whom everything is (PR-03). */
@ApiTags('retention')
@Controller('api/v1')
export class RetentionController {
  constructor(
    private readonly retention: Retention,
    private readonly holds: LegalHolds,
  ) {}

  @Get('retention')
  @Versioned()
  @Roles('admin')
  @ApiOkResponse({ type: RetentionDto })
  read(): Promise<RetentionDto> {
    return this.retention.read();
  }

  /** What would go if a night began now; nothing is changed. */
  @Post('retention/try')
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: RetentionTrialDto })
  async try(@Body() { days }: TryRetentionDto): Promise<RetentionTrialDto> {
    return { removed: await this.retention.trial(days) };
  }

  /** It holds from the next night on. */
  @Post('retention')
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: RetentionSavedDto })
  async save(@CurrentPerson() person: Person, @Body() dto: SaveRetentionDto): Promise<RetentionSavedDto> {
    return { version: await this.retention.save(person, dto) };
  }

  /** Nothing of this contact is removed any more. */
  @Post('legal-holds')
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldPlacedDto })
  async place(@CurrentPerson() person: Person, @Body() dto: PlaceHoldDto): Promise<HoldPlacedDto> {
    return { id: await this.holds.place(person, dto) };
  }

  /** What is due goes with the next night. */
  @Post('legal-holds/:id/lift')
  @Roles('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  lift(@CurrentPerson() person: Person, @Param() { id }: HoldAddress): Promise<void> {
    return this.holds.lift(person, id);
  }

  /** Whether everything of this contact is kept, and why. */
  @Get('contacts/:id/legal-hold')
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: ContactHoldDto })
  async ofContact(@Param() { id }: ContactAddress): Promise<ContactHoldDto> {
    return { hold: (await this.holds.inForce(id))[0] };
  }
}
