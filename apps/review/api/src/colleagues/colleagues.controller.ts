import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import { Assigning } from './assign.service.js';
import { Asking } from './ask.service.js';
import { colleagues } from './colleague.repository.js';
import {
  AskDto,
  AssignDto,
  ColleaguesDto,
  NotesDto,
  NoticesDto,
  WriteNoteDto,
  WrittenNoteDto,
} from './note.dto.js';
import { Notes } from './notes.service.js';
import { Notices } from './notices.service.js';

/** What colleagues tell each other, and whom one can tell (RV-14). */
@ApiTags('colleagues')
@Controller('api/v1')
export class ColleaguesController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notes: Notes,
    private readonly notices: Notices,
    private readonly asking: Asking,
    private readonly assigning: Assigning,
  ) {}

  @Get('colleagues')
  @ApiOkResponse({ type: ColleaguesDto })
  async colleagues(@CurrentPerson() { workspace }: Person): Promise<ColleaguesDto> {
    return { colleagues: await colleagues(this.dataSource.manager, workspace) };
  }

  @Get('conversations/:id/notes')
  @ApiOkResponse({ type: NotesDto })
  async list(@CurrentPerson() person: Person, @Param('id') id: string): Promise<NotesDto> {
    return { notes: await this.notes.of(id, person) };
  }

  /** Nobody but colleagues ever reads it: neither a customer nor a model. */
  @Post('conversations/:id/notes')
  @ApiCreatedResponse({ type: WrittenNoteDto })
  async write(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() body: WriteNoteDto,
    @ClickKey() click: string,
  ): Promise<WrittenNoteDto> {
    return { id: await this.notes.write(id, person, body, click) };
  }

  /** Asks a colleague what they think; their next note answers it. */
  @Post('items/:id/ask')
  @HttpCode(204)
  @ApiNoContentResponse()
  ask(
    @CurrentPerson() person: Person,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: AskDto,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.asking.ask(id, person, body, click);
  }

  /** Says whose a conversation is: a reviewer for themselves, a lead for everybody. */
  @Post('conversations/:id/assign')
  @HttpCode(204)
  @ApiNoContentResponse()
  assign(
    @CurrentPerson() person: Person,
    @Param('id') id: string,
    @Body() body: AssignDto,
    @ClickKey() click: string,
  ): Promise<void> {
    return this.assigning.assign(id, person, body, click);
  }

  @Get('notices')
  @ApiOkResponse({ type: NoticesDto })
  unseen(@CurrentPerson() person: Person): Promise<NoticesDto> {
    return this.notices.unseen(person);
  }

  @Post('notices/:id/seen')
  @Roles(...READING_ROLES)
  @HttpCode(204)
  @ApiNoContentResponse()
  seen(@CurrentPerson() person: Person, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.notices.seen(person, id);
  }
}
