import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';
import { FactsDto, ReadFactsQuery, SavedFactsDto, SaveFactsDto } from './facts.dto.js';
import { BusinessFactsSheet } from './facts.service.js';
import { Versioned } from '../access/version.interceptor.js';

/** What is true of the business: everyone sees it, an administrator changes it. */
@ApiTags('facts')
@Controller('api/v1/facts')
export class FactsController {
  constructor(private readonly sheet: BusinessFactsSheet) {}

  /** Whoever compares models from the command line needs them too. */
  @Get()
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles(...READING_ROLES, 'operator')
  @ApiOkResponse({ type: FactsDto })
  read(@Query() { version }: ReadFactsQuery): Promise<FactsDto> {
    return this.sheet.read(version);
  }

  /** From the next draft on, in every replica. */
  @Post()
  @Versioned()
  @Roles('admin')
  @ApiCreatedResponse({ type: SavedFactsDto })
  async save(@CurrentPerson() person: Person, @Body() { facts, base }: SaveFactsDto): Promise<SavedFactsDto> {
    return { version: await this.sheet.save(person, facts, base) };
  }
}
