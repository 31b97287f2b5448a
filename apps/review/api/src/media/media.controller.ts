import { Readable } from 'node:stream';
import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ObjectStore, type StoredObject } from '@countersign/objects';
import { errorCode, log } from '@countersign/observability';
import { Problem } from '@countersign/runtime';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { byteRange } from './byte-range.policy.js';
import { mediaHeaders } from './media-headers.policy.js';
import { MEDIA_PARTS, MediaLinks, type MediaPart } from './media-links.js';
import { MediaRepository } from './media.repository.js';

class MediaAddress {
  @IsUUID() id!: string;
  @IsIn(MEDIA_PARTS) part!: MediaPart;
}

class MediaQuery {
  @IsInt() @Type(() => Number) until!: number;
  @IsString() @Matches(/^[\w-]{43}$/) signature!: string;
}

/** Files people sent: for whoever is signed in and holds a fresh link of their own. */
@ApiTags('media')
@Controller('media')
export class MediaController {
  constructor(
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
    private readonly objects: ObjectStore,
  ) {}

  @Get(':id/:part')
  @ForKeys('conversations:read')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  @Header('vary', 'cookie')
  async file(
    @CurrentPerson() person: Person,
    @Param() { id: mediaId, part }: MediaAddress,
    @Query() { until, signature }: MediaQuery,
    @Headers('range') range: string | undefined,
    @Res() response: FastifyReply,
  ): Promise<void> {
    if (!this.links.isGood(person.id, { mediaId, part, until, signature }))
      throw new Problem(403, 'link_expired', 'This link has ended. Open the conversation again.');
    const { type, object } = await this.find(mediaId, part);
    const { size } = object;
    const headers = mediaHeaders(part, type, { until, now: Date.now() });
    const piece = byteRange(range, size);
    if (piece === 'unsatisfiable') {
      return void response
        .headers({ ...headers, 'content-range': `bytes */${size}` })
        .status(416)
        .send();
    }
    const { start, end } = piece ?? { start: 0, end: size - 1 };
    response.headers({ ...headers, 'content-length': end - start + 1 });
    if (piece) response.header('content-range', `bytes ${start}-${end}/${size}`).status(206);
    return void response.send(
      Readable.from(object.read({ from: start, to: end + 1 }), { objectMode: false }),
    );
  }

  private async find(mediaId: string, part: MediaPart): Promise<{ type: string; object: StoredObject }> {
    const row = (await this.media.known([mediaId])).get(mediaId);
    if (row?.state === 'deleted')
      throw new Problem(410, 'file_deleted', `This file was deleted after ${row.kept_days} days.`);
    const name = row && `${row.object}${part === 'thumbnail' ? '.thumbnail' : ''}`;
    const object = row?.state === 'stored' && name ? await this.opened(name) : undefined;
    if (!object) throw new Problem(404, 'not_found', 'There is no such file.');
    return { type: row?.type ?? '', object };
  }

  private async opened(name: string): Promise<StoredObject | undefined> {
    try {
      return await this.objects.find(name);
    } catch (error) {
      log.warn('media.not-read', { code: errorCode(error) });
      throw new Problem(503, 'file_unavailable', 'The file cannot be read at the moment. Load it again.');
    }
  }
}
