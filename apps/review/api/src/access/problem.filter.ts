import { randomUUID } from 'node:crypto';
import { errorCode, log } from '@countersign/observability';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type ProblemDetail } from './problem.js';

const CODES: Record<number, string> = {
  400: 'bad_request',
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  405: 'method_not_allowed',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media_type',
  422: 'invalid',
  429: 'too_many_requests',
  503: 'unavailable',
};
const CORRELATION = /^[A-Za-z0-9._-]{8,64}$/;

/** The correlation id of a request: the client's when it is a sane one, else ours. */
export function correlationIdOf(request: { headers: Record<string, unknown> }): string {
  const given = request.headers['x-correlation-id'];
  if (typeof given === 'string' && CORRELATION.test(given)) return given;
  const made = randomUUID();
  request.headers['x-correlation-id'] = made;
  return made;
}

/** Every error as RFC 9457 problem+json: a code to act on, no stack, nothing a person wrote (AP-02). */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = describe(error);
    const correlationId = correlationIdOf(request);
    if (problem.status >= 500) {
      const route = request.routeOptions?.url ?? 'unmatched';
      log.error('http.failed', {
        route,
        method: request.method,
        code: errorCode(error),
        correlation_id: correlationId,
      });
    }
    const { status, code, detail, details } = problem;
    void reply
      .status(status)
      .header('content-type', 'application/problem+json')
      .header('x-correlation-id', correlationId)
      .send({
        type: `urn:countersign:problem:${code}`,
        title: code.replaceAll('_', ' '),
        status,
        code,
        detail,
        details,
        correlationId,
      });
  }
}

function describe(error: unknown): {
  status: number;
  code: string;
  detail: string;
  details?: readonly ProblemDetail[];
} {
  if (error instanceof Problem)
    return { status: error.getStatus(), code: error.code, detail: error.detail, details: error.details };
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: number }).statusCode ?? 500);
  if (status >= 500)
    return {
      status,
      code: 'internal',
      detail: 'Something went wrong on our side. Nothing was changed; try again.',
    };
  return {
    status,
    code: CODES[status] ?? 'bad_request',
    detail: WORDS[status] ?? 'The request could not be understood.',
  };
}

const WORDS: Record<number, string> = {
  404: 'There is nothing at this address.',
  413: 'The request is larger than 1 MiB.',
  415: 'Send JSON with content-type application/json.',
};
