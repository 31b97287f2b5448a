import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Auth } from './auth.js';

/** What of the library is open; it has many routes more, and a new release may bring others. */
const OPEN = [
  'POST /sign-in/email',
  'POST /sign-out',
  'POST /two-factor/enable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'POST /two-factor/disable',
];

/** Hands routes under `/api/v1/auth` to the authentication library; the peer's address is ours to say. */
export function mountAuthRoutes(fastify: FastifyInstance, auth: Auth, baseURL: string): void {
  for (const route of OPEN) mount(fastify, auth, { route, baseURL });
}

function mount(
  fastify: FastifyInstance,
  auth: Auth,
  { route, baseURL }: { route: string; baseURL: string },
): void {
  const [method, path] = route.split(' ') as [string, string];
  fastify.route({
    method,
    url: `/api/v1/auth${path}`,
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const response = await auth.handler(webRequest(request, baseURL));
      reply.status(response.status);
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
      for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
      return reply.send(response.body ? await response.text() : undefined);
    },
  });
}

function webRequest(request: FastifyRequest, baseURL: string): Request {
  const headers = new Headers();
  for (const name of ['content-type', 'cookie', 'origin', 'referer', 'user-agent']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.set('x-countersign-peer', request.ip);
  const body = request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined;
  return new Request(new URL(request.url, baseURL), { method: request.method, headers, body });
}
