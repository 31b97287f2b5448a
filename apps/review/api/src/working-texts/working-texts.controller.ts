import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Versioned } from '../access/version.interceptor.js';
import {
  EraseTextDto,
  OtherTextAddress,
  SaveWorkingTextDto,
  TextVersionDto,
  WorkingTextAddress,
  WorkingTextDto,
} from './working-text.dto.js';
import { WorkingTexts } from './working-texts.service.js';

/** What one is writing and has not sent: one's own, and nobody else's (RV-04). */
@ApiTags('working-texts')
@Controller('api/v1/working-texts/:kind/:subject')
export class WorkingTextsController {
  constructor(private readonly texts: WorkingTexts) {}

  @Get()
  @Versioned()
  @ApiOkResponse({ type: WorkingTextDto })
  read(@CurrentPerson() person: Person, @Param() address: WorkingTextAddress): Promise<WorkingTextDto> {
    return this.texts.read(person, address);
  }

  @Put()
  @Versioned()
  @ApiOkResponse({ type: TextVersionDto })
  async save(
    @CurrentPerson() person: Person,
    @Param() address: WorkingTextAddress,
    @Body() body: SaveWorkingTextDto,
  ): Promise<TextVersionDto> {
    return { version: await this.texts.save(person, address, body) };
  }

  @Delete()
  @Versioned()
  @HttpCode(204)
  @ApiNoContentResponse()
  erase(
    @CurrentPerson() person: Person,
    @Param() address: WorkingTextAddress,
    @Body() { base }: EraseTextDto,
  ): Promise<void> {
    return this.texts.erase(person, address, base);
  }

  /** One that was written at the same time, and was not chosen. */
  @Delete('others/:page')
  @Versioned()
  @HttpCode(204)
  @ApiNoContentResponse()
  eraseOther(
    @CurrentPerson() person: Person,
    @Param() address: OtherTextAddress,
    @Body() { base }: EraseTextDto,
  ): Promise<void> {
    return this.texts.erase(person, address, base, address.page);
  }
}
