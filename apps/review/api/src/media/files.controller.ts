import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Problem } from '@countersign/runtime';
import { IsUUID } from 'class-validator';
import { CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { ThreadMediaDto } from '../conversations/thread.dto.js';
import { ThreadMedia } from './thread-media.js';

class FileId {
  @IsUUID() id!: string;
}

/** What a thread says of one file, said anew: with fresh links, or that it was deleted meanwhile. */
@ApiTags('media')
@Controller('api/v1/files')
export class FilesController {
  constructor(private readonly media: ThreadMedia) {}

  @Get(':id')
  @ForKeys('conversations:read')
  @ApiOkResponse({ type: ThreadMediaDto })
  async file(@CurrentPerson() person: Person, @Param() { id }: FileId): Promise<ThreadMediaDto> {
    const file = await this.media.one(id, person.id);
    if (!file) throw new Problem(404, 'not_found', 'There is no such file.');
    return file;
  }
}
