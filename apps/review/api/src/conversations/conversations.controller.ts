import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { ApprovedDto, WriteReplyDto } from '../decisions/decision.dto.js';
import { WriteReplyService } from '../decisions/write-reply.service.js';
import { ComposerDto, ThreadDto } from './thread.dto.js';
import { ThreadQueryService } from './thread.query.js';

class ThreadQuery {
  @IsOptional() @IsISO8601() before?: string;
}

/** Threads, and replies written by hand. */
@ApiTags('conversations')
@Controller('api/v1/conversations')
export class ConversationsController {
  constructor(
    private readonly threads: ThreadQueryService,
    private readonly writing: WriteReplyService,
  ) {}

  @Get(':id')
  @ApiOkResponse({ type: ThreadDto })
  thread(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Query() { before }: ThreadQuery,
  ): Promise<ThreadDto> {
    return this.threads.thread(id, person, before);
  }

  @Get(':id/composer')
  @ApiOkResponse({ type: ComposerDto })
  composer(@Param('id') id: string): Promise<ComposerDto> {
    return this.threads.composer(id);
  }

  @Post(':id/replies')
  @ApiCreatedResponse({ type: ApprovedDto })
  write(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() dto: WriteReplyDto,
    @ClickKey() click: string,
  ): Promise<ApprovedDto> {
    return this.writing.write(id, person, dto, click);
  }
}
