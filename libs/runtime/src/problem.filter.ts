import { randomUUID } from 'node:crypto';
import { errorCode, log } from '@countersign/observability';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Optional } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Problem, type ProblemDetail } from './problem.js';
import { speaker, wantsSpanish, type Sentences } from './spoken.policy.js';

/** What is said of errors nobody raised as a {@link Problem}: the router's, the parsers' and our own faults. */
const KNOWN: Record<number, [code: string, detail: string]> = {
  400: ['bad_request', 'The request could not be understood.'],
  404: ['not_found', 'There is nothing at this address.'],
  405: ['method_not_allowed', 'This address does not do that.'],
  413: ['too_large', 'The request is larger than 1 MiB.'],
  415: ['unsupported_media_type', 'Send JSON with content-type application/json.'],
};
const INTERNAL = [
  'internal',
  'Something went wrong on our side. Nothing was changed; try again.',
] as const satisfies [string, string];
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
  private readonly spanish: (english: string) => string;

  /** @param spanish what its sentences are in Spanish, for whoever asks for that (Accept-Language) */
  constructor(@Optional() spanish: Sentences = {}) {
    this.spanish = speaker(spanish);
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, detail, details } = describe(error);
    const correlationId = correlationIdOf(request);
    if (status >= 500) {
      const route = request.routeOptions?.url ?? 'unmatched';
      const cause = error instanceof Problem ? error.code : errorCode(error);
      log.error('http.failed', { route, method: request.method, code: cause, correlation_id: correlationId });
    }
    const type = `urn:countersign:problem:${code}`;
    const say = wantsSpanish(request.headers['accept-language']) ? this.spanish : asItIs;
    void reply
      .status(status)
      .header('vary', 'Accept-Language')
      .header('content-type', 'application/problem+json')
      .header('x-correlation-id', correlationId)
      .send({
        type,
        title: say(code.replaceAll('_', ' ')),
        ...{ status, code, detail: say(detail), details: details?.map(spokenBy(say)), correlationId },
      });
  }
}

const asItIs = (english: string): string => english;

const spokenBy =
  (say: (english: string) => string) =>
  (detail: ProblemDetail): ProblemDetail => ({ ...detail, message: say(detail.message) });

function describe(error: unknown): Pick<Problem, 'code' | 'detail' | 'details'> & { status: number } {
  if (error instanceof Problem) {
    return { status: error.getStatus(), code: error.code, detail: error.detail, details: error.details };
  }
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : ((error as { statusCode?: number } | null)?.statusCode ?? 500);
  const [code, detail] = status >= 500 ? INTERNAL : (KNOWN[status] ?? KNOWN[400] ?? INTERNAL);
  return { status, code, detail, details: undefined };
}
