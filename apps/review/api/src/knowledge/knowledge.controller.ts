import { DOCUMENT_LENGTH } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import { CountedAs } from '../access/rate-limit.guard.js';
import { ForKeys } from '../access/scopes.js';
import { Versioned } from '../access/version.interceptor.js';
import { uploadBody } from '../files/upload-body.js';
import {
  DocumentAddress,
  DocumentDto,
  DocumentListDto,
  FoundDto,
  ImportedDto,
  ImportQuery,
  ReadDocumentQuery,
  RemoveDocumentDto,
  SavedDocumentDto,
  SaveDocumentDto,
  TryQuery,
} from './document.dto.js';
import { importedText, Unreadable, type Imported } from './imported-text.js';
import { ordersIn } from './orders-in-text.js';
import { Knowledge } from './knowledge.service.js';

/** The documents drafts are drawn from (KN-01 to KN-05). */
@ApiTags('knowledge')
@Controller('api/v1/knowledge')
export class KnowledgeController {
  constructor(private readonly knowledge: Knowledge) {}

  /** Whoever compares models from the command line needs them too. */
  @Get()
  @ForKeys('knowledge:write')
  @Roles(...READING_ROLES, 'operator')
  @ApiOkResponse({ type: DocumentListDto })
  list(): Promise<DocumentListDto> {
    return this.knowledge.list();
  }

  /** What a question finds: whether the documents answer it. */
  @Get('search')
  @CountedAs('search')
  @ForKeys('knowledge:write')
  @ApiOkResponse({ type: FoundDto })
  search(@Query() { language, question }: TryQuery): Promise<FoundDto> {
    return this.knowledge.search(language, question);
  }

  @Get(':name')
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles(...READING_ROLES, 'operator')
  @ApiOkResponse({ type: DocumentDto })
  read(@Param() { name }: DocumentAddress, @Query() { version }: ReadDocumentQuery): Promise<DocumentDto> {
    return this.knowledge.read(name, version);
  }

  /** Reads a file, and saves nothing: what it says is looked at first. */
  @Post('import')
  @ForKeys('knowledge:write')
  @Roles('lead', 'admin')
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiCreatedResponse({ type: ImportedDto })
  async import(@Query() { name }: ImportQuery, @Req() request: FastifyRequest): Promise<ImportedDto> {
    const { title, text } = await readable(name, await uploadBody(request.raw));
    if (text.length > DOCUMENT_LENGTH.max)
      throw new Problem(
        422,
        'too_long',
        `It has ${text.length} characters; a document has ${DOCUMENT_LENGTH.max} at most. Split it.`,
      );
    return { title: title ?? name.replace(/\.\w+$/, ''), text, orders: ordersIn(text) };
  }

  @Post(':name')
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles('lead', 'admin')
  @ApiCreatedResponse({ type: SavedDocumentDto })
  async save(
    @CurrentPerson() person: Person,
    @Param() { name }: DocumentAddress,
    @Body() dto: SaveDocumentDto,
  ): Promise<SavedDocumentDto> {
    return { version: await this.knowledge.save(name, person, dto) };
  }

  @Post(':name/remove')
  @Versioned()
  @ForKeys('knowledge:write')
  @Roles('lead', 'admin')
  @ApiCreatedResponse({ type: SavedDocumentDto })
  async remove(
    @CurrentPerson() person: Person,
    @Param() { name }: DocumentAddress,
    @Body() { base }: RemoveDocumentDto,
  ): Promise<SavedDocumentDto> {
    return { version: await this.knowledge.remove(name, person, base) };
  }
}

async function readable(name: string, bytes: Buffer): Promise<Imported> {
  try {
    return await importedText(name, bytes);
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem(422, 'unreadable', error.message);
    throw error;
  }
}
