import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { CountedAs } from '../access/rate-limit.guard.js';
import { Roles } from '../access/session.guard.js';
import { WorkspaceExportDto, WorkspaceExportPath, WorkspaceExportsDto } from './workspace-export.dto.js';
import { WorkspaceExports } from './workspace-exports.service.js';

/** Everything review keeps of the workspace one is in, as one file, for whoever administers it (OP-09). No key may ask for it. */
@ApiTags('workspaces')
@Controller('api/v1/workspace-exports')
@Roles('admin')
export class WorkspaceExportsController {
  constructor(private readonly exports: WorkspaceExports) {}

  @Get()
  @ApiOkResponse({ type: WorkspaceExportsDto })
  async list(): Promise<WorkspaceExportsDto> {
    return { exports: await this.exports.list() };
  }

  /** Begins one; it is made in the background, one of a workspace at a time. */
  @Post()
  @CountedAs('export')
  @ApiCreatedResponse({ type: WorkspaceExportDto })
  ask(@CurrentPerson() by: Person): Promise<WorkspaceExportDto> {
    return this.exports.ask(by);
  }

  /** A gzipped tar archive: a folder for each kind of row with lines of JSON, and `manifest.json` with how many there are. */
  @Get(':id/file')
  @CountedAs('export')
  @ApiOkResponse({ content: { 'application/gzip': { schema: { type: 'string', format: 'binary' } } } })
  async file(@CurrentPerson() by: Person, @Param() { id }: WorkspaceExportPath): Promise<StreamableFile> {
    const { content, bytes, name } = await this.exports.fetch(by, id);
    return new StreamableFile(content, {
      type: 'application/gzip',
      length: bytes,
      disposition: `attachment; filename="${name}"`,
    });
  }
}
