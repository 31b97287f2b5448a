import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IsISO8601, IsOptional } from 'class-validator';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { ApprovedDto, WriteReplyDto } from '../decisions/decision.dto.js';
import { WriteReplyService } from '../decisions/write-reply.service.js';
import { ComposerQueryService } from './composer.query.js';
import { LeavingQuery } from './leaving.query.js';
import { ModeDto } from './mode.dto.js';
import { ConversationModes } from './mode.service.js';
import { SeenService } from './seen.service.js';
import { ComposerDto, LeavingDto, SeenDto, ThreadDto } from './thread.dto.js';
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
    private readonly composing: ComposerQueryService,
    private readonly writing: WriteReplyService,
    private readonly reading: SeenService,
    private readonly modes: ConversationModes,
    private readonly leavings: LeavingQuery,
  ) {}

  @Get(':id')
  @ForKeys('conversations:read')
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
    return this.composing.composer(id);
  }

  /** When a reply that is approved now would leave (RV-17). */
  @Get(':id/leaving')
  @ApiOkResponse({ type: LeavingDto })
  leaving(@Param('id') id: string): Promise<LeavingDto> {
    return this.leavings.leaving(id);
  }

  /** Somebody has opened it and looks at it: where the channel can and may, the customer is shown so. Best effort. */
  @Post(':id/seen')
  @HttpCode(204)
  seen(@Param('id') id: string, @Body() { messageId }: SeenDto): Promise<void> {
    return this.reading.seen(id, messageId);
  }

  /** Takes it over from the drafts, hands it back, or pauses it (RV-19). */
  @Post(':id/mode')
  @HttpCode(204)
  mode(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() dto: ModeDto,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.modes.change(id, person, dto, click);
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
