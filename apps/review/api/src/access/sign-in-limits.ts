import { correlationIdOf } from '@countersign/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { spokenTo } from '../language/spanish.js';
import type { RequestLimits } from './request-limits.service.js';

const SIGN_IN = '/api/v1/auth/sign-in/email';

/**
 * Five tries in five minutes for an account from one address, and penalties for an address that goes on guessing: passwords, codes,
 * whatever the authentication library refuses. Somebody else's account, and the same account from elsewhere, are not held up.
 */
export function limitSignIns(fastify: FastifyInstance, limits: RequestLimits): void {
  fastify.addHook('preHandler', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isTry(request)) return undefined;
    const { ip } = request;
    const email = pathOf(request) === SIGN_IN ? emailOf(request) : undefined;
    const wait = email === undefined ? await limits.keptOut(ip) : await limits.signIn(email, ip);
    return wait > 0 ? refuse(request, reply, wait) : undefined;
  });
  fastify.addHook('onResponse', async (request: FastifyRequest, reply: FastifyReply) => {
    if (!isTry(request)) return;
    const email = pathOf(request) === SIGN_IN ? emailOf(request) : undefined;
    if (reply.statusCode === 401 || reply.statusCode === 403) await limits.failed(request.ip);
    if (email !== undefined && reply.statusCode === 200) await limits.signedIn(email, request.ip);
  });
}

/** Signing out is nobody's guess. */
function isTry(request: FastifyRequest): boolean {
  const path = pathOf(request);
  return request.method === 'POST' && path.startsWith('/api/v1/auth/') && path !== '/api/v1/auth/sign-out';
}

/** As the router reads it: an address can be written in other ways. */
function pathOf({ url }: FastifyRequest): string {
  const path = url.split(/[?#;]/, 1)[0]!;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function emailOf({ body }: FastifyRequest): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.slice(0, 300) : '';
}

function refuse(request: FastifyRequest, reply: FastifyReply, seconds: number): FastifyReply {
  const code = 'too_many_tries';
  const say = spokenTo(request);
  return reply
    .status(429)
    .header('retry-after', seconds)
    .header('content-type', 'application/problem+json')
    .send({
      type: `urn:countersign:problem:${code}`,
      title: say(code.replaceAll('_', ' ')),
      status: 429,
      code,
      detail: say(`There were too many tries. Try again in ${seconds} s.`),
      correlationId: correlationIdOf(request),
    });
}
