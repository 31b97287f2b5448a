import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ShownOnce } from '../access/idempotency.interceptor.js';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { Invitations } from './invitations.service.js';
import { InviteDto, InvitedDto, PeopleDto, RolesDto } from './people.dto.js';
import { People } from './people.service.js';

/** Who works here: an administrator decides, an auditor may read (capabilities §6). */
@ApiTags('people')
@Controller('api/v1/people')
@Roles('admin')
export class PeopleController {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
  ) {}

  @Get()
  @Roles('admin', 'auditor')
  @ApiOkResponse({ type: PeopleDto })
  list(): Promise<PeopleDto> {
    return this.people.list();
  }

  /** The link is in the answer, and nowhere else. */
  @Post('invitations')
  @ShownOnce()
  @ApiCreatedResponse({ type: InvitedDto })
  invite(@CurrentPerson() by: Person, @Body() { email, roles }: InviteDto): Promise<InvitedDto> {
    return this.invitations.invite(by, email, roles);
  }

  @Post('invitations/:id/withdraw')
  @HttpCode(204)
  @ApiNoContentResponse()
  withdraw(@CurrentPerson() by: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.invitations.withdraw(by, id);
  }

  @Post(':id/roles')
  @HttpCode(204)
  @ApiNoContentResponse()
  setRoles(@CurrentPerson() by: Person, @Param('id') id: string, @Body() { roles }: RolesDto): Promise<void> {
    return this.people.setRoles(by, id, roles);
  }

  @Post(':id/deactivate')
  @HttpCode(204)
  @ApiNoContentResponse()
  deactivate(@CurrentPerson() by: Person, @Param('id') id: string): Promise<void> {
    return this.people.deactivate(by, id);
  }

  @Post(':id/reactivate')
  @HttpCode(204)
  @ApiNoContentResponse()
  reactivate(@CurrentPerson() by: Person, @Param('id') id: string): Promise<void> {
    return this.people.reactivate(by, id);
  }

  @Post(':id/second-factor/reset')
  @HttpCode(204)
  @ApiNoContentResponse()
  resetSecondFactor(@CurrentPerson() by: Person, @Param('id') id: string): Promise<void> {
    return this.people.resetSecondFactor(by, id);
  }

  /** A one-time link to set a new password, for whoever cannot get in; nobody else ever knows it. */
  @Post(':id/password-link')
  @ShownOnce()
  @ApiCreatedResponse({ type: InvitedDto })
  passwordLink(@CurrentPerson() by: Person, @Param('id') id: string): Promise<InvitedDto> {
    return this.invitations.newPassword(by, id);
  }
}
