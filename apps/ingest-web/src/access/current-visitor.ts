import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Visitor } from './visitors.js';

/** The visitor whose token came with the request; undefined only where none is required. */
export const CurrentVisitor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Visitor | undefined =>
    context.switchToHttp().getRequest<FastifyRequest>().visitor,
);
