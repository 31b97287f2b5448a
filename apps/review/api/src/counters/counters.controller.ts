import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { CountersDto } from './counters.dto.js';
import { Counters } from './counters.query.js';

/** The figures at the top of the workspace (RV-23). */
@ApiTags('counters')
@Controller('api/v1/counters')
export class CountersController {
  constructor(private readonly counters: Counters) {}

  @Get()
  @ApiOkResponse({ type: CountersDto })
  read(@CurrentPerson() person: Person): Promise<CountersDto> {
    return this.counters.read(person);
  }
}
