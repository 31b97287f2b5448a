import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';

/** Bytes of one call, counted while they arrive, unless a provider sends more. */
const BODY_LIMIT = 1024 * 1024;

const CODES: Record<number, string> = { 400: 'not_json', 413: 'too_large', 415: 'unsupported_media_type' };

/**
 * Routes a provider calls, in a scope of their own: JSON alone, of limited size, and handed over as the raw bytes it came as.
 * Nothing is parsed by anybody before the caller has shown who it is; see {@link jsonOf}.
 */
export async function webhookScope(
  app: NestFastifyApplication,
  routes: (scope: FastifyInstance) => void,
  { bodyLimit = BODY_LIMIT }: { bodyLimit?: number } = {},
): Promise<void> {
  const server = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await server.register((scope, _options, ready) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/json', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    scope.setErrorHandler((error: FastifyError, _request, reply) => {
      const status = error.statusCode ?? 500;
      return refuseCall(reply, status, CODES[status] ?? 'failed');
    });
    routes(scope);
    ready();
  });
}

/** The JSON in a call's bytes. @throws an error that is answered with a 400 */
export function jsonOf(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw Object.assign(new Error('not JSON'), { statusCode: 400 });
  }
}

/** Says no as RFC 9457 problem+json. */
export function refuseCall(reply: FastifyReply, status: number, code: string): FastifyReply {
  const type = `urn:countersign:problem:${code}`;
  const body = { type, title: code.replaceAll('_', ' '), status, code };
  return reply.code(status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
}
