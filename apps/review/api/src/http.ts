import fs from 'node:fs';
import path from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { ValidationPipe } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AuthProvider } from './access/auth.provider.js';
import { watchAuthRoutes } from './access/watch-auth-routes.js';
import { mountAuthRoutes } from './access/auth-routes.js';
import { publicUrlOf } from './access/auth.js';
import { correlationIdOf, invalidFields } from '@countersign/runtime';
import { openApiDocument } from './openapi.js';
import { PAGES } from './pages.js';
import type { ReviewConfig } from './review.config.js';

/** The built workspace, beside this project. */
const WEB = path.resolve(__dirname, '../../web/dist');

/** Everything about HTTP that is the same for every route. */
export async function configureHttp(app: NestFastifyApplication, config: ReviewConfig): Promise<void> {
  const secure = publicUrlOf(config).startsWith('https://');
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        mediaSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.useGlobalPipes(
    new ValidationPipe({ transform: true, whitelist: true, exceptionFactory: invalidFields }),
  );
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request: FastifyRequest, reply: FastifyReply, done: () => void) => {
    // Only built files and what people sent say otherwise.
    reply.header('x-correlation-id', correlationIdOf(request)).header('cache-control', 'no-store');
    done();
  });
  // An upload is read by its route, once the guard has said who sends it.
  fastify.addContentTypeParser('application/octet-stream', (_request, _payload, done) =>
    done(null, undefined),
  );
  watchAuthRoutes(app);
  mountAuthRoutes(fastify as never, app.get(AuthProvider).auth, config);
  // Made once, when somebody first asks: it takes long enough to be noticed by everybody else.
  let document: ReturnType<typeof openApiDocument> | undefined;
  fastify.get('/api/v1/openapi.json', () => (document ??= openApiDocument(app)));
  if (fs.existsSync(WEB)) await serveWorkspace(app);
}

/** Static files, and the page itself for every address the page routes. */
async function serveWorkspace(app: NestFastifyApplication): Promise<void> {
  await app.register(fastifyStatic, {
    root: WEB,
    wildcard: false,
    index: false,
    immutable: true,
    maxAge: '1y',
  });
  const page = fs.readFileSync(path.join(WEB, 'index.html'), 'utf8');
  const sendPage = (_request: FastifyRequest, reply: FastifyReply): void => {
    void reply.type('text/html; charset=utf-8').send(page);
  };
  const fastify = app.getHttpAdapter().getInstance();
  for (const url of PAGES) fastify.get(url, sendPage as never);
}
