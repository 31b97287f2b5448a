import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AcrossWorkspaces } from '../access/current-workspace.js';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles, WhileSuspended } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import { DeleteWorkspaceDto, KeepWorkspaceDto } from './deletion.dto.js';
import { WorkspaceDeletion } from './workspace-deletion.service.js';
import { WorkspaceDto } from './workspace.dto.js';

/** How a workspace is deleted, for whoever may resume it (OP-09). */
@ApiTags('workspaces')
@AcrossWorkspaces()
@Controller('api/v1/workspaces')
@Roles('admin')
export class WorkspaceDeletionController {
  constructor(private readonly deletion: WorkspaceDeletion) {}

  /** Asks that a suspended workspace be deleted: when its days of grace are over everything of it goes, from every service, and its id is used up. */
  @Post(':id/delete')
  @Versioned()
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspaceDto })
  ask(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() dto: DeleteWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return this.deletion.ask(by, id, dto);
  }

  /** Calls the deletion off; it stays suspended. */
  @Post(':id/keep')
  @Versioned()
  @HttpCode(200)
  @WhileSuspended()
  @ApiOkResponse({ type: WorkspaceDto })
  keep(
    @CurrentPerson() by: Person,
    @Param('id') id: string,
    @Body() dto: KeepWorkspaceDto,
  ): Promise<WorkspaceDto> {
    return this.deletion.callOff(by, id, dto);
  }
}
