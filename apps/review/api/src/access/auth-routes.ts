import { Problem } from '@countersign/runtime';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ReviewConfig } from '../review.config.js';
import { publicUrlOf, type Auth } from './auth.js';
import { answers, CALLBACK, providerOf } from './single-sign-on.js';

/** What of the library is open; it has many routes more, and a new release may bring others. */
const OPEN = [
  '/sign-in/email',
  '/sign-out',
  '/passkey/verify-authentication',
  '/two-factor/enable',
  '/two-factor/verify-totp',
  '/two-factor/verify-backup-code',
  '/two-factor/generate-backup-codes',
  '/two-factor/disable',
];

/** All that may be said when somebody goes to the provider: the library would take other ways to sign in, and other places to go to. */
const TO_PROVIDER = { provider: 'oidc', callbackURL: '/', errorCallbackURL: '/sign-in' };

/** Hands routes under `/api/v1/auth` to the authentication library; the peer's address is ours to say. */
export function mountAuthRoutes(fastify: FastifyInstance, auth: Auth, config: ReviewConfig): void {
  const base = publicUrlOf(config);
  const url = (path: string): string => `/api/v1/auth${path}`;
  for (const path of OPEN)
    fastify.post(url(path), (request, reply) => hand(auth, webRequest(request, base, request.body), reply));
  fastify.get(url('/passkey/generate-authenticate-options'), (request, reply) =>
    hand(auth, webRequest(request, base), reply),
  );
  const provider = providerOf(config);
  if (!provider) return;
  fastify.get(url(CALLBACK), (request, reply) => hand(auth, webRequest(request, base), reply));
  fastify.post(url('/sign-in/social'), async (request, reply) => {
    if (!(await answers(provider.issuer)))
      throw new Problem(503, 'provider_away', `${provider.name} does not answer. Sign in with a password, or try again later.`); // prettier-ignore
    return hand(auth, webRequest(request, base, TO_PROVIDER), reply);
  });
}

async function hand(auth: Auth, request: Request, reply: FastifyReply): Promise<FastifyReply> {
  const response = await auth.handler(request);
  reply.status(response.status);
  for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value);
  for (const cookie of response.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply.send(response.body ? await response.text() : undefined);
}

function webRequest(request: FastifyRequest, base: string, said?: unknown): Request {
  const headers = new Headers();
  for (const name of ['content-type', 'cookie', 'origin', 'referer', 'user-agent']) {
    const value = request.headers[name];
    if (typeof value === 'string') headers.set(name, value);
  }
  headers.set('x-countersign-peer', request.ip);
  const body = request.method === 'POST' ? JSON.stringify(said ?? {}) : undefined;
  return new Request(new URL(request.url, base), { method: request.method, headers, body });
}
