import { APPS, rpcSubject, type App } from '@countersign/contracts';
import { Rpc } from '@countersign/messaging';
import { HealthRegistry } from '@countersign/runtime';
import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsObject } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { Public } from '../access/session.guard.js';

/** What another service says of itself. */
class ServiceHealth {
  @IsBoolean() ready!: boolean;
  @IsObject() checks!: Record<string, string>;
  @IsObject() audit!: Record<string, string>;
}

const LIMIT_MS = 1_500;

/** Live: this process runs. Ready: it can serve, and what each dependency and each service says (OB-06). */
@ApiTags('health')
@Public()
@Controller('health')
export class HealthController {
  constructor(
    private readonly health: HealthRegistry,
    private readonly rpc: Rpc,
    private readonly dataSource: DataSource,
  ) {
    this.health.register('postgres', () => this.dataSource.query('SELECT 1'));
  }

  @Get('live')
  live(): object {
    return { status: 'live' };
  }

  /** 200 when review itself can serve, else 503; other services are named but do not take the workspace down. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    const [own, people, ...others] = await Promise.all([
      this.health.answer('review'),
      this.dataSource.query('SELECT 1 FROM membership LIMIT 1').catch(() => undefined) as Promise<
        unknown[] | undefined
      >,
      ...APPS.filter((app) => app !== 'review').map((app) => this.ask(app)),
    ]);
    if (!own.ready) void reply.status(503);
    const services = Object.fromEntries([
      ['review', { ready: own.ready, checks: own.checks, audit: own.audit }],
      ...others,
    ]) as Record<string, object>;
    return { ready: own.ready, dependencies: own.checks, services, needsSetup: people?.length === 0 };
  }

  private async ask(app: App): Promise<[App, object]> {
    try {
      const { ready, checks, audit } = await this.rpc.request(
        rpcSubject(app, 'health'),
        {},
        { limitMs: LIMIT_MS, answer: ServiceHealth },
      );
      return [app, { ready, checks, audit }];
    } catch {
      return [app, { ready: false, checks: { reached: 'unavailable' }, audit: {} }];
    }
  }
}
