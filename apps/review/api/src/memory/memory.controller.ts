import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';
import { Versioned } from '../access/version.interceptor.js';
import { ContactMemory } from './contact-memory.service.js';
import { FactRuledDto, MemoryDto, NoticeMoodsDto, RuleFactDto } from './memory.dto.js';

/** What is remembered of the people who write: everyone sees it, who decides puts it right (ME-12). */
@ApiTags('conversations')
@Controller('api/v1/conversations')
export class MemoryController {
  constructor(private readonly memory: ContactMemory) {}

  @Get(':id/memory')
  @ForKeys('contacts:read')
  @ApiOkResponse({ type: MemoryDto })
  read(@Param('id') id: string): Promise<MemoryDto> {
    return this.memory.read(id);
  }

  /**
   * Holds from the next draft on. What was corrected or pinned stands, whatever is said later; what was taken away is not learned again from
   * the messages there were, and what later ones say of it is suggested, not used, until somebody confirms it.
   */
  @Post(':id/facts')
  @Versioned()
  @ForKeys('contacts:write')
  @Roles('reviewer', 'lead')
  @ApiCreatedResponse({ type: FactRuledDto })
  async rule(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() dto: RuleFactDto,
    @ClickKey() click: string,
  ): Promise<FactRuledDto> {
    return { version: await this.memory.rule(id, person, dto, click) };
  }
}

/** What is remembered of anybody at all. */
@ApiTags('memory')
@Controller('api/v1/memory')
export class MemorySettingsController {
  constructor(private readonly memory: ContactMemory) {}

  /** Switched off, what was noticed is gone at once, and no draft is told of it (ET-04). */
  @Post('moods')
  @Roles('admin')
  @HttpCode(204)
  @ApiNoContentResponse()
  noticeMoods(
    @CurrentPerson() person: Person,
    @Body() { noticed }: NoticeMoodsDto,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.memory.noticeMoods(person, noticed, click);
  }
}
