import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ALL_ROLES } from '../access/auth.js';
import {
  CurrentFactor,
  CurrentPerson,
  CurrentSession,
  type FactorState,
  type Person,
} from '../access/person.js';
import { AcrossWorkspaces } from '../access/current-workspace.js';
import { Roles, WhileSuspended, WithoutSecondFactor } from '../access/session.guard.js';
import { Problem } from '@countersign/runtime';
import { Rollout } from '../rollout/rollout.service.js';
import { EnteredDto, EnterWorkspaceDto, MeDto } from './workspace.dto.js';
import { MyWorkspaces } from './my-workspaces.service.js';

/** Who is signed in, and in which workspace. Everybody's own. */
@ApiTags('access')
@AcrossWorkspaces()
@Controller('api/v1/me')
@Roles(...ALL_ROLES)
export class MeController {
  constructor(
    private readonly workspaces: MyWorkspaces,
    private readonly rollout: Rollout,
  ) {}

  @Get()
  @WithoutSecondFactor()
  @WhileSuspended()
  @ApiOkResponse({ type: MeDto })
  async me(@CurrentPerson() person: Person, @CurrentFactor() secondFactor?: FactorState): Promise<MeDto> {
    const { id, name, email, roles } = person;
    return {
      person: { id, name, email, roles },
      ...(secondFactor && { secondFactor }),
      features: await this.rollout.of(person),
      ...(await this.workspaces.of(person)),
    };
  }

  /** This session works there from now on; other sessions stay where they are. */
  @Post('workspace')
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: EnteredDto })
  enter(
    @CurrentPerson() person: Person,
    @Body() { workspace }: EnterWorkspaceDto,
    @CurrentSession() session?: string,
  ): Promise<EnteredDto> {
    if (!session) throw new Problem(403, 'forbidden', 'Only whoever is signed in goes from one workspace to another.'); // prettier-ignore
    return this.workspaces.enter(person, session, workspace);
  }
}
