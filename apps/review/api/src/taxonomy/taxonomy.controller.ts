import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ALL_ROLES } from '../access/auth.js';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import { MergeTermDto, RetireTermDto, SaveTermDto, TermAddress, TermVersionDto } from './term-change.dto.js';
import { TaxonomyDto } from './taxonomy.dto.js';
import { Taxonomy } from './taxonomy.service.js';

/** The one list of tags and reasons; no page keeps its own, and an administrator keeps it in order (RV-10). */
@ApiTags('taxonomy')
@Controller('api/v1/taxonomy')
export class TaxonomyController {
  constructor(private readonly taxonomy: Taxonomy) {}

  @Get()
  @Roles(...ALL_ROLES)
  @ApiOkResponse({ type: TaxonomyDto })
  lists(): Promise<TaxonomyDto> {
    return this.taxonomy.lists();
  }

  /** Adds a code, or says anew what one means. */
  @Post(':list/:code')
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: TermVersionDto })
  async save(
    @CurrentPerson() person: Person,
    @Param() address: TermAddress,
    @Body() body: SaveTermDto,
  ): Promise<TermVersionDto> {
    return { version: await this.taxonomy.save(person, address, body) };
  }

  /** Takes a code out of what can be chosen, or puts it back. */
  @Post(':list/:code/retire')
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: TermVersionDto })
  async retire(
    @CurrentPerson() person: Person,
    @Param() address: TermAddress,
    @Body() body: RetireTermDto,
  ): Promise<TermVersionDto> {
    return { version: await this.taxonomy.retire(person, address, body) };
  }

  /** Lets another code stand in its place, from now on. */
  @Post(':list/:code/merge')
  @Versioned()
  @Roles('admin')
  @HttpCode(200)
  @ApiOkResponse({ type: TermVersionDto })
  async merge(
    @CurrentPerson() person: Person,
    @Param() address: TermAddress,
    @Body() body: MergeTermDto,
  ): Promise<TermVersionDto> {
    return { version: await this.taxonomy.merge(person, address, body) };
  }
}
