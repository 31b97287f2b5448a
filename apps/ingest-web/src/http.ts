import helmet from '@fastify/helmet';
import { correlationIdOf, invalidFields } from '@countersign/runtime';
import { ValidationPipe } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestGuard } from './access/request-guard.js';
import type { IngestWebConfig } from './ingest-web.config.js';
import { openApiDocument } from './openapi.js';
import { servePage } from './serve-page.js';

/** Everything about HTTP that is the same for every route. */
export async function configureHttp(app: NestFastifyApplication, config: IngestWebConfig): Promise<void> {
  app.useGlobalPipes(
    new ValidationPipe({ transform: true, whitelist: true, exceptionFactory: invalidFields }),
  );
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'self'", ...config.allowedOrigins],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    // Superseded by frame-ancestors, which can name other sites.
    frameguard: false,
    // A browser heeds it over https alone. Other hosts of the site are not ours to speak for.
    strictTransportSecurity: config.inProduction ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  const guard = app.get(RequestGuard);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
    void reply.header('x-correlation-id', correlationIdOf(request)).header('cache-control', 'no-store');
    await guard.check(request, reply);
  });
  fastify.get('/chat/openapi.json', () => openApiDocument(app));
  servePage(app, config);
}
