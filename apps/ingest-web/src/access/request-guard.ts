import { createHash, timingSafeEqual } from 'node:crypto';
import { GoneWorkspaces } from '@countersign/messaging';
import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { IngestWebConfig } from '../ingest-web.config.js';
import { originAllowed } from './origin.policy.js';
import { type Limited, RateLimits } from './rate-limits.js';
import { routeAccess } from './route-access.policy.js';
import { visitorOfToken } from './visitor-token.js';
import { type Visitor, Visitors } from './visitors.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: set on routes that need a visitor token, and where a good one was shown. */
    visitor?: Visitor;
  }
}

/** Bytes a request may have. */
const MAX_BYTES = 1024 * 1024;
const LIMITED: Record<string, Limited> = {
  '/chat/messages': 'messages',
  '/chat/typing': 'signals',
  '/chat/receipts': 'signals',
};

/**
 * Checks every request before a byte of its body is read (IN-01, IN-02): size, then who asks, then the content type.
 * A request that is refused here never reaches a parser.
 */
@Injectable()
export class RequestGuard {
  constructor(
    private readonly config: IngestWebConfig,
    private readonly visitors: Visitors,
    private readonly limits: RateLimits,
    private readonly gone: GoneWorkspaces,
  ) {}

  /** @throws Problem */
  async check(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers, routeOptions } = request;
    if (Number(headers['content-length'] ?? 0) > MAX_BYTES) {
      throw new Problem(413, 'too_large', 'The request is larger than 1 MiB.');
    }
    const route = request.is404 ? undefined : routeOptions.url;
    const access = routeAccess(route, request.url);
    if (access === 'internal') this.checkInternal(request, reply);
    if (access === 'session' || access === 'visitor') await this.checkPage(access, request, reply);
    if (access !== 'open') checkContentType(headers);
  }

  private checkInternal(request: FastifyRequest, reply: FastifyReply): void {
    if (!sameSecret(bearerOf(request) ?? '', this.config.internalToken)) throw unauthorised(reply);
  }

  private async checkPage(
    access: 'session' | 'visitor',
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const { origin, host } = request.headers;
    if (!originAllowed(origin, host, this.config.allowedOrigins)) {
      throw new Problem(403, 'origin_refused', 'This site may not use the chat.');
    }
    // Nobody would read what is written there.
    if (this.gone.has(this.visitors.account.workspace))
      throw new Problem(410, 'chat_closed', 'This chat is closed for good.');
    const token = bearerOf(request);
    const visitorId = token && visitorOfToken(this.config.tokenKey, token, Date.now() / 1_000);
    if (visitorId) request.visitor = this.visitors.of(visitorId);
    if (access === 'session') return this.spend('sessions', request.ip, reply);
    if (!request.visitor) throw unauthorised(reply);
    const what = LIMITED[request.routeOptions.url ?? ''] ?? 'reads';
    await this.spend(what, request.visitor.visitorId, reply);
  }

  private async spend(what: Limited, who: string, reply: FastifyReply): Promise<void> {
    const seconds = await this.limits.spend(what, who);
    if (seconds === undefined) return;
    void reply.header('retry-after', seconds);
    throw new Problem(429, 'too_many_requests', `Too many at once. Try again in ${seconds} s.`);
  }
}

function bearerOf({ headers }: FastifyRequest): string | undefined {
  return /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
}

function unauthorised(reply: FastifyReply): Problem {
  void reply.header('www-authenticate', 'Bearer');
  return new Problem(401, 'unauthorised', 'A valid token is needed.');
}

/** Digests first, so that the comparison takes the same time whatever the lengths. */
function sameSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function checkContentType(headers: FastifyRequest['headers']): void {
  const type = headers['content-type'];
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if ((type !== undefined || hasBody) && !/^application\/json\s*(;|$)/i.test(type ?? '')) {
    throw new Problem(415, 'unsupported_media_type', 'Send JSON with content-type application/json.');
  }
}
