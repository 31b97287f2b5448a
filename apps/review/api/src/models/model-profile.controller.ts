import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { ALL_ROLES } from '../access/auth.js';
import { Roles } from '../access/session.guard.js';
import { ModelProfilesDto, ProfileInForceDto, UseProfileDto } from './model-profile.dto.js';
import { ModelProfiles } from './model-profile.service.js';

/** Which models draft: everyone sees it, admin and operator change it. */
@ApiTags('model-profiles')
@Controller('api/v1/model-profiles')
export class ModelProfileController {
  constructor(private readonly profiles: ModelProfiles) {}

  @Get()
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: ModelProfilesDto })
  list(): Promise<ModelProfilesDto> {
    return this.profiles.list();
  }

  /** From the next draft on, in every replica. */
  @Post('use')
  @Roles('admin', 'operator')
  @HttpCode(204)
  @ApiNoContentResponse()
  use(@CurrentPerson() person: Person, @Body() { profile }: UseProfileDto): Promise<void> {
    return this.profiles.use(person, profile);
  }

  /** The rules decide again. */
  @Post('release')
  @Roles('admin', 'operator')
  @HttpCode(204)
  @ApiNoContentResponse()
  release(@CurrentPerson() person: Person): Promise<void> {
    return this.profiles.release(person);
  }

  @Get('in-force')
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: ProfileInForceDto })
  inForce(): Promise<ProfileInForceDto> {
    return this.profiles.inForce();
  }
}
