import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { CountedAs } from '../access/rate-limit.guard.js';
import { ForKeys } from '../access/scopes.js';
import { SearchDto, SearchQuery } from './search.dto.js';
import { Search } from './search.query.js';

/** Where was that? */
@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  @Get()
  @CountedAs('search')
  @ForKeys('conversations:read')
  @ApiOkResponse({ type: SearchDto })
  find(@CurrentPerson() person: Person, @Query() query: SearchQuery): Promise<SearchDto> {
    return this.search.find(person, query);
  }
}
