import { createHash, timingSafeEqual } from 'node:crypto';
import { Body, Controller, Get, Header, HttpCode, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsEmail, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { appendAudit } from '../decisions/audit.js';
import { ReviewConfig } from '../review.config.js';
import { ALL_ROLES } from './auth.js';
import { AuthProvider } from './auth.provider.js';
import { CurrentPerson, type Person } from './person.js';
import { Problem } from '@countersign/runtime';
import { Public } from './session.guard.js';

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
    private readonly provider: AuthProvider,
    private readonly dataSource: DataSource,
  ) {
    this.tokenHash = config.setupToken ? sha256(config.setupToken) : undefined;
  }

  @Get('me')
  @Header('Cache-Control', 'no-store')
  me(@CurrentPerson() person: Person): object {
    return { person, workspace: { id: this.config.workspace, name: 'Main workspace' } };
  }

  @Public()
  @Post('setup')
  @HttpCode(201)
  async setup(@Body() dto: SetupDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const genuine = this.tokenHash && timingSafeEqual(this.tokenHash, sha256(dto.token));
    if (!genuine || Date.now() > this.expiresAt) {
      throw new Problem(
        403,
        'setup_link_invalid',
        'This set-up link is not valid any more. Start Countersign again to get a new one.',
      );
    }
    const person = await this.createFirst(dto);
    const signedIn = await this.provider.auth.api.signInEmail({
      body: { email: dto.email, password: dto.password },
      asResponse: true,
    });
    for (const cookie of signedIn.headers.getSetCookie()) reply.header('set-cookie', cookie);
    return { person };
  }

  /** Exactly one: two tabs with the same link make one administrator. */
  private async createFirst(dto: SetupDto): Promise<{ id: string; name: string; email: string }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('SELECT pg_advisory_lock($1)', [SETUP_LOCK]);
      const [{ people }]: [{ people: string }] = await runner.query('SELECT count(*) AS people FROM person');
      if (people !== '0')
        throw new Problem(409, 'already_set_up', 'There is an administrator already. Sign in.');
      const context = await this.provider.auth.$context;
      const email = dto.email.toLowerCase();
      const profile = { name: dto.name.trim(), email, emailVerified: true, roles: ALL_ROLES.join(',') };
      const user = await context.internalAdapter.createUser(profile, { method: 'email-password' });
      const password = await context.password.hash(dto.password);
      await context.internalAdapter.linkAccount({
        userId: user.id,
        providerId: 'credential',
        accountId: user.id,
        password,
      });
      await this.dataSource.transaction((manager) =>
        appendAudit(manager, {
          workspace: this.config.workspace,
          actor: 'system',
          action: 'person.created',
          objectKind: 'person',
          objectId: user.id,
          detail: { roles: [...ALL_ROLES] },
        }),
      );
      return { id: user.id, name: user.name, email: user.email };
    } finally {
      await runner.query('SELECT pg_advisory_unlock($1)', [SETUP_LOCK]);
      await runner.release();
    }
  }
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
