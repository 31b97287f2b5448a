import { Problem } from '@countersign/runtime';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';

const VERSIONED = 'countersign.versioned';

/** What a version is called: where it is said what a change goes on from, and in the answer. */
export interface VersionNames {
  base: string;
  version: string;
}

const USUAL: VersionNames = { base: 'base', version: 'version' };

/** Under this name the interface's description marks what has versions, until it is written out there. */
export const VERSIONED_MARK = 'x-versioned';

/** What is read or changed has versions: the answer's `ETag` says which, and a change takes `If-Match` for the `base` of its body (AP-03). @param names where they are called otherwise */
export const Versioned = (names: VersionNames = USUAL): MethodDecorator =>
  applyDecorators(SetMetadata(VERSIONED, names), ApiExtension(VERSIONED_MARK, names));

const TAG = /^"(\d{1,15})"$/;

/** Stands before the repeats of a click are told: they have an `ETag`, too, and another `If-Match` is another request. */
@Injectable()
export class VersionInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const names = this.reflector.get<VersionNames | undefined>(VERSIONED, context.getHandler());
    if (context.getType() !== 'http' || !names) return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const asked = request.headers['if-match'];
    if (asked !== undefined && request.method !== 'GET')
      request.body = onBase(request.body, asked, names.base);
    return next.handle().pipe(
      map((answer: unknown) => {
        const version = ((answer ?? {}) as Record<string, unknown>)[names.version];
        if (typeof version === 'number') void reply.header('etag', `"${version}"`);
        return answer;
      }),
    );
  }
}

/** @throws Problem 400 `if_match_wrong` for what is no version, or another one than the body names */
function onBase(body: unknown, asked: string, name: string): object {
  const base = TAG.exec(asked)?.[1];
  if (base === undefined)
    throw new Problem(400, 'if_match_wrong', 'Send If-Match with the ETag of what you read, like "3"; "0" where nothing was there.'); // prettier-ignore
  const said = (body ?? {}) as Record<string, unknown>;
  if (said[name] !== undefined && said[name] !== Number(base))
    throw new Problem(400, 'if_match_wrong', 'If-Match and the body name two versions. Send one of them.'); // prettier-ignore
  return { ...said, [name]: Number(base) };
}
