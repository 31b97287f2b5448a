import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { AcrossWorkspaces } from '../access/current-workspace.js';
import { Roles, WhileSuspended } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import {
  NewWorkspaceDto,
  RenameWorkspaceDto,
  SuspendWorkspaceDto,
  WorkspaceDto,
  WorkspacesDto,
} from './workspace.dto.js';
import { WorkspaceAdministration } from './workspace-administration.service.js';

/** The workspaces of the installation, for whoever administers them (OP-09). */
@ApiTags('workspaces')
@AcrossWorkspaces()
@Controller('api/v1/workspaces')
@Roles('admin')
export class WorkspacesController {
  constructor(private readonly administration: WorkspaceAdministration) {}

  /** All of them, for administrators of the installation's own; else the asking one's. */
  @Get()
  @Roles('admin', 'auditor')
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspacesDto })
  list(@CurrentPerson() person: Person): Promise<WorkspacesDto> {
    return this.administration.list(person);
  }

  /** For administrators of the installation's own workspace; whoever makes one administers it. */
  @Post()
  @ApiCreatedResponse({ type: WorkspaceDto })
  create(@CurrentPerson() by: Person, @Body() dto: NewWorkspaceDto): Promise<WorkspaceDto> {
    return this.administration.create(by, dto);
  }

  @Post(':id')
  @Versioned()
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspaceDto })
  rename(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() dto: RenameWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return this.administration.rename(by, id, dto);
  }

  /** Nobody works in it, nothing of it is drafted or sent; what customers write is kept and waits. */
  @Post(':id/suspend')
  @Versioned()
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspaceDto })
  suspend(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() dto: SuspendWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return this.administration.suspend(by, id, dto);
  }

  @Post(':id/resume')
  @Versioned()
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspaceDto })
  resume(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() dto: SuspendWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return this.administration.resume(by, id, dto);
  }
}
