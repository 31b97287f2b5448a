import { QualityAnswer } from '@countersign/contracts';
import { Controller, Get, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPerson, type Person } from '../access/person.js';
import { ForKeys } from '../access/scopes.js';
import { Roles } from '../access/session.guard.js';
import { BehindDto, BehindQuery, ExportQuery, MetricsDto, MetricsFilter } from './metrics.dto.js';
import { MetricsExport } from './metrics-export.service.js';
import { Metrics } from './metrics.service.js';

/** Numbers of what happened, and what is behind each: one's own for everybody, the team's for whoever leads (AN-03, AN-11). */
@ApiTags('metrics')
@Controller('api/v1/metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly exports: MetricsExport,
  ) {}

  @Get('overview')
  @ForKeys('analytics:read')
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: MetricsDto })
  overview(@CurrentPerson() person: Person, @Query() filter: MetricsFilter): Promise<MetricsDto> {
    return this.metrics.overview(person, filter);
  }

  /** How good drafts were: of one intent, document, prompt and so on, each with the interval it lies in (AN-04). */
  @Get('quality')
  @ForKeys('analytics:read')
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: QualityAnswer })
  quality(@CurrentPerson() person: Person, @Query() filter: MetricsFilter): Promise<QualityAnswer> {
    return this.metrics.quality(person, filter);
  }

  @Get('behind')
  @ForKeys('analytics:read')
  @Roles('viewer', 'reviewer', 'lead', 'admin', 'auditor')
  @ApiOkResponse({ type: BehindDto })
  behind(@CurrentPerson() person: Person, @Query() query: BehindQuery): Promise<BehindDto> {
    const { cursor, limit, ...filter } = query;
    return this.metrics.behind(person, filter, { ...(cursor && { cursor }), limit });
  }

  /** What a page shows, as a file: the same filters, the same rows. That it was taken is on the trail. */
  @Get('export')
  @ForKeys('export')
  @Roles('lead', 'admin', 'auditor')
  @ApiOkResponse({
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
  })
  async export(
    @CurrentPerson() person: Person,
    @Query() query: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const { content, type, name } = await this.exports.file(person, query);
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(content, { type });
  }
}
