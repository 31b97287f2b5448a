import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { SaveValueSettingDto, ValueSettingDto } from './funnel.dto.js';
import { ValueSettings } from './value-setting.service.js';
import { Versioned } from '../access/version.interceptor.js';

/** What amounts are in, and how much whoever answers may record at once (FU-02). */
@ApiTags('contacts')
@Controller('api/v1/value-setting')
export class ValueSettingController {
  constructor(private readonly settings: ValueSettings) {}

  @Get()
  @Versioned()
  @ApiOkResponse({ type: ValueSettingDto })
  read(): Promise<ValueSettingDto> {
    return this.settings.read();
  }

  @Post()
  @Versioned()
  @Roles('admin')
  @ApiCreatedResponse({ type: ValueSettingDto })
  save(@CurrentPerson() person: Person, @Body() dto: SaveValueSettingDto): Promise<ValueSettingDto> {
    return this.settings.save(person, dto);
  }
}
