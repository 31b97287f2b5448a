import { Readable } from 'node:stream';
import { Controller, Get, Header, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { actorOf, CurrentPerson, type Person } from '../access/person.js';
import { Roles } from '../access/session.guard.js';
import { CountedAs } from '../access/rate-limit.guard.js';
import { ForKeys } from '../access/scopes.js';
import { appendAudit } from '../decisions/audit.js';
import { TrailAudit } from '../decisions/trail-audit.service.js';
import { CurrentWorkspace } from '../access/current-workspace.js';
import { AuditFilter, AuditPageDto, AuditProofDto, AuditQuery } from './audit.dto.js';
import { AuditSearch } from './audit.query.js';

/** Who did what: leads and administrators read it, auditors prove it too (capabilities §6, SE-09). */
@ApiTags('audit')
@Controller('api/v1/audit')
@Roles('lead', 'admin', 'auditor')
export class AuditController {
  constructor(
    private readonly search: AuditSearch,
    private readonly trail: TrailAudit,
    private readonly dataSource: DataSource,
    private readonly current: CurrentWorkspace,
  ) {}

  @Get()
  @ApiOkResponse({ type: AuditPageDto })
  page(@Query() query: AuditQuery): Promise<AuditPageDto> {
    return this.search.page(query);
  }

  /** The filtered trail as lines of JSON. That it was taken is in the trail, too. */
  @Get('export')
  @CountedAs('export')
  @ForKeys('export')
  @Header('content-disposition', 'attachment; filename="audit.jsonl"')
  @ApiOkResponse({ content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  async export(@CurrentPerson() person: Person, @Query() filter: AuditFilter): Promise<StreamableFile> {
    await this.dataSource.transaction((manager) =>
      appendAudit(manager, {
        workspace: this.current.workspace,
        actor: actorOf(person),
        action: 'audit.exported',
        objectKind: 'setting',
        objectId: 'audit',
        detail: { ...filter },
      }),
    );
    return new StreamableFile(Readable.from(this.search.lines(filter)), { type: 'application/x-ndjson' });
  }

  /** Recomputes every hash from the first row on. */
  @Get('verify')
  @Roles('auditor')
  @ApiOkResponse({ type: AuditProofDto })
  verify(): Promise<AuditProofDto> {
    return this.trail.prove(this.current.workspace);
  }
}
