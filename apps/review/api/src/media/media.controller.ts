import { Controller, Get, Header, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ObjectStore } from '@countersign/objects';
import { Problem } from '@countersign/runtime';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsString, IsUUID, Matches } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { CurrentPerson, type Person } from '../access/person.js';
import { ReviewConfig } from '../review.config.js';
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
  private readonly objects: ObjectStore;

  constructor(
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
    config: ReviewConfig,
  ) {
    this.objects = new ObjectStore(config.objectsDir, config.objectsKey);
  }

  @Get(':id/:part')
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
    const { type, bytes } = await this.read(mediaId, part);
    const headers = mediaHeaders(part, type, { until, now: Date.now() });
    const piece = byteRange(range, bytes.length);
    if (piece === 'unsatisfiable') {
      return void response
        .headers({ ...headers, 'content-range': `bytes */${bytes.length}` })
        .status(416)
        .send();
    }
    response.headers(headers);
    if (!piece) return void response.send(bytes);
    const { start, end } = piece;
    response.header('content-range', `bytes ${start}-${end}/${bytes.length}`).status(206);
    return void response.send(bytes.subarray(start, end + 1));
  }

  private async read(mediaId: string, part: MediaPart): Promise<{ type: string; bytes: Buffer }> {
    const row = (await this.media.known([mediaId])).get(mediaId);
    const name = row && `${row.workspace}/${mediaId}${part === 'thumbnail' ? '.thumbnail' : ''}`;
    const bytes = row?.state === 'stored' && name ? await this.objects.get(name) : undefined;
    if (!bytes) throw new Problem(404, 'not_found', 'There is no such file.');
    return { type: row?.type ?? '', bytes };
  }
}
