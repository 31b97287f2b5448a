import { timingSafeEqual } from 'node:crypto';
import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Accounts } from './accounts.service.js';
import { appendAudit } from '../decisions/audit.js';
import { join } from '../people/membership.repository.js';
import { ReviewConfig } from '../review.config.js';
import { ALL_ROLES } from './auth.js';
import { FirstPersonDto } from './me.dto.js';
import { Problem } from '@countersign/runtime';
import { Public } from './session.guard.js';
import { tokenDigest } from './token-digest.js';

/** What makes the first administrator. */
export class SetupDto {
  /** The one-time token of the link that was printed at start. */
  @IsString() @MaxLength(200) token!: string;
  @IsString() @Matches(/\S/) @MaxLength(80) name!: string;
  @IsEmail() @MaxLength(200) email!: string;
  @IsString() @MinLength(12) @MaxLength(200) password!: string;
}

/** How long the printed link works. */
const SETUP_MS = 30 * 60_000;
const SETUP_LOCK = 7_460_002;

/** The first administrator, by a link only whoever started the system has seen (SE-01). */
@ApiTags('access')
@Controller('api/v1')
export class SetupController {
  private readonly tokenHash?: Buffer;
  private readonly expiresAt = Date.now() + SETUP_MS;

  constructor(
    private readonly config: ReviewConfig,
    private readonly accounts: Accounts,
    private readonly dataSource: DataSource,
  ) {
    this.tokenHash = config.setupToken ? tokenDigest(config.setupToken) : undefined;
  }

  @Public()
  @Post('setup')
  @HttpCode(201)
  @ApiCreatedResponse({ type: FirstPersonDto })
  async setup(
    @Body() dto: SetupDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FirstPersonDto> {
    const genuine = this.tokenHash && timingSafeEqual(this.tokenHash, tokenDigest(dto.token));
    if (!genuine || Date.now() > this.expiresAt) {
      throw new Problem(
        403,
        'setup_link_invalid',
        'This set-up link is not valid any more. Start Countersign again to get a new one.',
      );
    }
    const person = await this.createFirst(dto);
    for (const cookie of await this.accounts.signIn(dto)) reply.header('set-cookie', cookie);
    return { person };
  }

  /** Exactly one: two tabs with the same link make one administrator. */
  private async createFirst(dto: SetupDto): Promise<FirstPersonDto['person']> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
      const [{ people }]: [{ people: string }] = await runner.query(
        'SELECT count(*) AS people FROM membership',
      );
      if (people !== '0')
        throw new Problem(409, 'already_set_up', 'There is an administrator already. Sign in.');
      const id = await this.accounts.make(dto);
      const { workspace } = this.config;
      await this.dataSource.transaction(async (manager) => {
        await join(manager, { personId: id, workspace, roles: ALL_ROLES });
        await appendAudit(manager, {
          workspace,
          actor: 'system',
          action: 'person.created',
          objectKind: 'person',
          objectId: id,
          detail: { roles: [...ALL_ROLES] },
        });
      });
      return { id, name: dto.name.trim(), email: dto.email.toLowerCase() };
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [SETUP_LOCK]);
      await runner.release();
    }
  }
}
