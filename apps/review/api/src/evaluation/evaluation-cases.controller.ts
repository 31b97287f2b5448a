import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { EvaluationCasesDto, EvaluationCasesQuery } from './evaluation-case.dto.js';
import { EvaluationCases } from './evaluation-cases.query.js';

/** What reviewers made of drafts, for replaying it: admin and operator alone, and every reading is on the trail. */
@ApiTags('evaluation')
@Controller('api/v1/evaluation-cases')
export class EvaluationCasesController {
  constructor(private readonly cases: EvaluationCases) {}

  @Get()
  @Roles('admin', 'operator')
  @ApiOkResponse({ type: EvaluationCasesDto })
  async list(
    @CurrentPerson() person: Person,
    @Query() query: EvaluationCasesQuery,
  ): Promise<EvaluationCasesDto> {
    return { cases: await this.cases.page(person, query) };
  }
}
