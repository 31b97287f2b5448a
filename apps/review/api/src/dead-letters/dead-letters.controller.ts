import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { actorOf, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import {
  DeadLetterDetailDto,
  DeadLetterPageDto,
  DiscardDto,
  DiscardedDto,
  LetterGroupDto,
  LetterGroupsQuery,
  LettersQuery,
  RedriveAnswerDto,
  RedriveDto,
} from './dead-letter.dto.js';
import { DeadLettersQuery } from './dead-letters.query.js';
import { DiscardService } from './discard.service.js';
import { RedriveService } from './redrive.service.js';

/** Messages no retry could help: read by operators and auditors, dealt with by operators. */
@ApiTags('dead letters')
@ApiSecurity('session')
@ApiSecurity('operatorToken')
@Roles('operator', 'auditor')
@Controller('api/v1/dead-letters')
export class DeadLettersController {
  constructor(
    private readonly letters: DeadLettersQuery,
    private readonly redrives: RedriveService,
    private readonly discards: DiscardService,
  ) {}

  @Get()
  @ApiOkResponse({ type: DeadLetterPageDto })
  list(@Query() query: LettersQuery): Promise<DeadLetterPageDto> {
    return this.letters.list(query);
  }

  @Get('groups')
  @ApiOkResponse({ type: [LetterGroupDto] })
  groups(@Query() { state }: LetterGroupsQuery): Promise<LetterGroupDto[]> {
    return this.letters.groups(state);
  }

  @Get(':id')
  @ApiOkResponse({ type: DeadLetterDetailDto })
  detail(@Param('id', ParseUUIDPipe) id: string): Promise<DeadLetterDetailDto> {
    return this.letters.detail(id);
  }

  @Roles('operator')
  @Post('redrive')
  @HttpCode(200)
  @ApiOkResponse({ type: RedriveAnswerDto })
  redrive(@CurrentPerson() person: Person, @Body() dto: RedriveDto): Promise<RedriveAnswerDto> {
    return this.redrives.redrive(dto, actorOf(person));
  }

  @Roles('operator')
  @Post('discard')
  @HttpCode(200)
  @ApiOkResponse({ type: DiscardedDto })
  async discard(@CurrentPerson() person: Person, @Body() dto: DiscardDto): Promise<DiscardedDto> {
    return { discarded: await this.discards.discard(dto, actorOf(person)) };
  }
}
