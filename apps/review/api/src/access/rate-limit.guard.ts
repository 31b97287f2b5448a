import { Problem } from '@countersign/runtime';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { limitOf, type RouteClass } from './limits.policy.js';
import type { SignedInRequest } from './person.js';
import { RequestLimits } from './request-limits.service.js';

const COUNTED_AS = 'countersign.counted-as';

/** Counts a route as something else than a read or a change. */
export const CountedAs = (routes: RouteClass): MethodDecorator => SetMetadata(COUNTED_AS, routes);

/**
 * Lets each identity ask so much of each class of routes, and says with every answer what is left (draft-ietf-httpapi-ratelimit-headers).
 * It stands after the session guard: who asks is known by then.
 */
@Injectable()
export class RateLimitGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    const { person, method, ip } = request;
    // Whoever watches over the process asks as often as they like.
    if (!person && method === 'GET') return true;
    const own = this.reflector.get<RouteClass | undefined>(COUNTED_AS, context.getHandler());
    const routes = own ?? (method === 'GET' ? 'read' : 'change');
    const limit = limitOf(person, routes);
    const taken = await this.limits.take(routes, person?.id ?? `address:${ip}`, limit);
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply
      .header('ratelimit-policy', `"${routes}";q=${taken.points};w=${limit.seconds}`)
      .header('ratelimit', `"${routes}";r=${taken.left};t=${taken.seconds}`);
    if (!taken.over) return true;
    void reply.header('retry-after', taken.seconds);
    throw new Problem(
      429,
      'too_many_requests',
      `That was too much at once. Ask again in ${taken.seconds} s.`,
    );
  }
}
