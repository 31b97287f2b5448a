import { WorkspacePolicy } from '@countersign/contracts';
import { Problem } from '@countersign/runtime';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, type Person } from '../access/person.js';
import { READING_ROLES, Roles } from '../access/session.guard.js';
import { Versioned } from '../access/version.interceptor.js';
import {
  ConstitutionDto,
  DiscardPolicyDto,
  HostDto,
  PublishedDto,
  PublishPolicyDto,
  SavePolicyDto,
  TriedRulesDto,
  TryRulesDto,
} from './constitution.dto.js';
import { ConstitutionQuery } from './constitution.query.js';
import { Constitution } from './constitution.service.js';

/** A draft counts how often it was saved, apart from the versions that were in force. */
const REVISION = { base: 'revision', version: 'revision' };

/** The safety rules: everyone sees them, a lead or an administrator drafts, an administrator publishes (CO-13). */
@ApiTags('constitution')
@Controller('api/v1/constitution')
export class ConstitutionController {
  constructor(
    private readonly constitution: Constitution,
    private readonly query: ConstitutionQuery,
  ) {}

  @Get()
  @Versioned(REVISION)
  @Roles(...READING_ROLES, 'auditor')
  @ApiOkResponse({ type: ConstitutionDto })
  overview(@CurrentPerson() person: Person): Promise<ConstitutionDto> {
    return this.query.overview(person);
  }

  /** What a text comes to, by the rules in force and by the draft. */
  @Post('try')
  @Roles(...READING_ROLES, 'auditor')
  @HttpCode(200)
  @ApiOkResponse({ type: TriedRulesDto })
  tryOut(@Body() dto: TryRulesDto): Promise<TriedRulesDto> {
    return this.query.tryOut(dto);
  }

  @Get('versions/:version')
  @Roles(...READING_ROLES, 'auditor')
  @ApiOkResponse({ type: WorkspacePolicy })
  async version(@Param('version', ParseIntPipe) version: number): Promise<WorkspacePolicy> {
    const found = await this.query.version(version);
    if (!found) throw new Problem(404, 'not_found', 'There is no such version.');
    return found;
  }

  @Post('draft')
  @Versioned(REVISION)
  @Roles('lead', 'admin')
  @ApiCreatedResponse({ type: DiscardPolicyDto })
  async save(@CurrentPerson() person: Person, @Body() dto: SavePolicyDto): Promise<DiscardPolicyDto> {
    return { revision: await this.constitution.save(person, dto) };
  }

  @Post('draft/discard')
  @Versioned(REVISION)
  @Roles('lead', 'admin')
  @HttpCode(204)
  discard(@CurrentPerson() person: Person, @Body() { revision }: DiscardPolicyDto): Promise<void> {
    return this.constitution.discard(person, revision);
  }

  @Post('draft/publish')
  @Versioned(REVISION)
  @Roles('admin')
  @ApiCreatedResponse({ type: PublishedDto })
  publish(@CurrentPerson() person: Person, @Body() dto: PublishPolicyDto): Promise<PublishedDto> {
    return this.constitution.publish(person, dto);
  }

  @Post('hosts/withdraw')
  @Roles('admin')
  @HttpCode(204)
  withdraw(@CurrentPerson() person: Person, @Body() { host }: HostDto): Promise<void> {
    return this.constitution.withdrawHost(person, host);
  }
}
