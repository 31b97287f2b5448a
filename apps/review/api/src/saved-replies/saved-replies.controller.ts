import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { ForKeys } from '../access/scopes.js';
import {
  FilledReplyDto,
  RemoveReplyDto,
  SavedReplyListDto,
  SavedReplyVersionsDto,
  SavedVersionDto,
  SaveReplyDto,
  ShortcutAddress,
  UseReplyDto,
} from './saved-reply.dto.js';
import { SavedReplies } from './saved-replies.service.js';
import { Versioned } from '../access/version.interceptor.js';

class FillAddress extends ShortcutAddress {
  @Matches(/^c_[a-z2-7]{20}$/) id!: string;
}

/** Replies people keep to use again: everyone who replies uses them, a lead or an administrator writes them (KN-09). */
@ApiTags('saved-replies')
@Controller('api/v1')
export class SavedRepliesController {
  constructor(private readonly replies: SavedReplies) {}

  @Get('saved-replies')
  @ForKeys('knowledge:write')
  @ApiOkResponse({ type: SavedReplyListDto })
  async list(): Promise<SavedReplyListDto> {
    return { replies: await this.replies.list() };
  }

  @Get('saved-replies/:shortcut/versions')
  @ForKeys('knowledge:write')
  @ApiOkResponse({ type: SavedReplyVersionsDto })
  async versions(@Param() { shortcut }: ShortcutAddress): Promise<SavedReplyVersionsDto> {
    return { versions: await this.replies.versions(shortcut) };
  }

  @Post('saved-replies/:shortcut')
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles('lead', 'admin')
  @ApiCreatedResponse({ type: SavedVersionDto })
  async save(
    @CurrentPerson() person: Person,
    @Param() { shortcut }: ShortcutAddress,
    @Body() body: SaveReplyDto,
  ): Promise<SavedVersionDto> {
    return { version: await this.replies.save(person, shortcut, body) };
  }

  @Post('saved-replies/:shortcut/remove')
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles('lead', 'admin')
  @HttpCode(200)
  @ApiOkResponse({ type: SavedVersionDto })
  async remove(
    @CurrentPerson() person: Person,
    @Param() { shortcut }: ShortcutAddress,
    @Body() { base }: RemoveReplyDto,
  ): Promise<SavedVersionDto> {
    return { version: await this.replies.remove(person, shortcut, base) };
  }

  /** Fills its places for the customer of this conversation, and counts the use. */
  @Post('conversations/:id/saved-replies/:shortcut')
  @HttpCode(200)
  @ApiOkResponse({ type: FilledReplyDto })
  fill(
    @CurrentPerson() person: Person,
    @Param() { id, shortcut }: FillAddress,
    @Body() { language }: UseReplyDto,
  ): Promise<FilledReplyDto> {
    return this.replies.fill(person, id, shortcut, language);
  }
}
