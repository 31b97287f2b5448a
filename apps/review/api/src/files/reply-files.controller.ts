import { Controller, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { FILE_KINDS, type FileKind } from '@countersign/contracts/approval';
import { Problem } from '@countersign/runtime';
import { IsIn, IsInt, IsString, IsUUID, MaxLength } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { ClickKey, CurrentPerson, type Person } from '../access/person.js';
import { MediaLinks } from '../media/media-links.js';
import { ReplyFiles } from './reply-files.service.js';
import { uploadBody } from './upload-body.js';

class UploadQuery {
  @IsString() @MaxLength(255) name!: string;
}

/** A file that was kept: everything an approval binds to, and a link to look at it. */
export class KeptFileDto {
  @IsUUID() fileId!: string;
  @IsIn(FILE_KINDS) kind!: FileKind;
  @IsString() type!: string;
  @IsInt() bytes!: number;
  @IsString() sha256!: string;
  @IsString() name!: string;
  /** For whoever attached it, for half an hour. */
  @IsString() url!: string;
}

/** Files for replies. */
@ApiTags('conversations')
@Controller('api/v1/conversations')
export class ReplyFilesController {
  constructor(
    private readonly files: ReplyFiles,
    private readonly links: MediaLinks,
  ) {}

  /** Attaches a file to whatever will be written in this conversation. The body is the file itself. */
  @Post(':id/files')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: KeptFileDto })
  async attach(
    @CurrentPerson() person: Person,
    @Param('id') conversationId: string,
    @Query() { name }: UploadQuery,
    @ClickKey() click: string,
    @Req() request: FastifyRequest,
  ): Promise<KeptFileDto> {
    if (request.headers['content-type'] !== 'application/octet-stream')
      throw new Problem(415, 'unsupported_media_type', 'Send the file itself as application/octet-stream.');
    const bytes = await uploadBody(request.raw);
    const file = await this.files.keep({ conversationId, person, click, name, bytes });
    return { ...file, url: this.links.linkFor(person.id, file.fileId, 'file') };
  }
}
