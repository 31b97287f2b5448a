import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import {
  RestoreSettingsDto,
  SaveSettingsDto,
  SettingsInForceDto,
  SettingsSavedDto,
} from './workspace-settings.dto.js';
import { WorkspaceSettings } from './workspace-settings.service.js';

/** What an administrator sets without anybody starting anything again (OP-04). */
@ApiTags('settings')
@Controller('api/v1/settings')
export class WorkspaceSettingsController {
  constructor(private readonly settings: WorkspaceSettings) {}

  @Get()
  @Versioned()
  @Roles('admin')
  @ApiOkResponse({ type: SettingsInForceDto })
  read(): Promise<SettingsInForceDto> {
    return this.settings.read();
  }

  /** They hold from the next decision on, in every replica. */
  @Post()
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: SettingsSavedDto })
  async save(@CurrentPerson() person: Person, @Body() dto: SaveSettingsDto): Promise<SettingsSavedDto> {
    return { version: await this.settings.save(person, dto) };
  }

  /** Says again what an earlier version said, as a new version. */
  @Post('restore')
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: SettingsSavedDto })
  async restore(@CurrentPerson() person: Person, @Body() dto: RestoreSettingsDto): Promise<SettingsSavedDto> {
    return { version: await this.settings.restore(person, dto) };
  }
}
