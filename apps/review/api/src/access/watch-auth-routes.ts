import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { tellAuthProblems } from './auth-problems.js';
import { RequestLimits } from './request-limits.service.js';
import { limitSignIns } from './sign-in-limits.js';

/** What holds for the authentication library's routes, which no guard and no filter of ours stands before. */
export function watchAuthRoutes(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  tellAuthProblems(fastify as never);
  limitSignIns(fastify as never, app.get(RequestLimits));
}
