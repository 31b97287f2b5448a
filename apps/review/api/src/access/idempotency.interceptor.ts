import { createHmac } from 'node:crypto';
import { errorCode, log } from '@countersign/observability';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, map, type Observable, of, switchMap, catchError, throwError } from 'rxjs';
import { DataSource } from 'typeorm';
import { ReviewConfig } from '../review.config.js';
import type { SignedInRequest } from './person.js';
import { Problem } from '@countersign/runtime';

const SHOWN_ONCE = 'countersign.shown-once';

/** The answer holds a secret: it is given once and kept nowhere, so a repeat is told that it was carried out. */
export const ShownOnce = (): MethodDecorator => SetMetadata(SHOWN_ONCE, true);

const KEY = /^[\x21-\x7e]{8,200}$/;

interface StoredRow {
  body_hash: string;
  status: number | null;
  response: unknown;
}

/** A repeated click, retry or lost answer has one effect: the first success is kept for 72 h and given again (AP-03). */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reflector: Reflector,
    private readonly config: ReviewConfig,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const request = context.switchToHttp().getRequest<FastifyRequest & SignedInRequest>();
    const personId = request.person?.id;
    if (request.method === 'GET' || !personId) return next.handle();
    const key = request.headers['idempotency-key'];
    if (typeof key !== 'string' || !KEY.test(key)) {
      throw new Problem(
        400,
        'idempotency_key_missing',
        'Send an Idempotency-Key header (8 to 200 characters) with every change.',
      );
    }
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const secret = this.reflector.get<boolean>(SHOWN_ONCE, context.getHandler());
    return from(this.reserve(personId, key, request)).pipe(
      switchMap((stored) =>
        stored ? of(replay(stored, reply, secret)) : this.run(personId, key, next, { reply, secret }),
      ),
    );
  }

  private async reserve(
    personId: string,
    key: string,
    request: FastifyRequest,
  ): Promise<StoredRow | undefined> {
    const route = `${request.method} ${request.url}`;
    // A body may hold a password: without this service's secret nobody can try guesses against what is kept.
    const hash = createHmac('sha256', this.config.sessionSecret)
      .update(route)
      .update(JSON.stringify(request.body ?? null))
      // A file is not read yet: another one is told by its length.
      .update(request.body === undefined ? String(request.headers['content-length']) : '')
      .digest('hex');
    const made: unknown[] = await this.dataSource.query(
      `INSERT INTO idempotency (person_id, key, route, body_hash) VALUES ($1, $2, $3, $4)
       ON CONFLICT (person_id, key) DO UPDATE SET at = now() WHERE idempotency.status IS NULL AND idempotency.at < now() - interval '30 seconds'
       RETURNING 1`,
      [personId, key, request.routeOptions.url ?? route, hash],
    );
    if (made.length > 0) return undefined;
    const [row]: StoredRow[] = await this.dataSource.query(
      'SELECT body_hash, status, response FROM idempotency WHERE person_id = $1 AND key = $2',
      [personId, key],
    );
    if (row && row.body_hash !== hash)
      throw new Problem(422, 'idempotency_key_reused', 'This Idempotency-Key was used for another request.');
    if (!row || row.status === null)
      throw new Problem(409, 'in_progress', 'The same request is being carried out. Ask again in a moment.');
    return row;
  }

  private run(
    personId: string,
    key: string,
    next: CallHandler,
    { reply, secret }: { reply: FastifyReply; secret: boolean | undefined },
  ): Observable<unknown> {
    return next.handle().pipe(
      // Nothing happened, so the key is free again: the same click may be tried after the cause is gone.
      catchError((error: unknown) =>
        from(this.forget(personId, key)).pipe(switchMap(() => throwError(() => error))),
      ),
      // It happened, whether the answer can be kept or not: the key is not freed any more.
      switchMap((body: unknown) =>
        from(this.keep(personId, key, reply.statusCode, secret ? null : body)).pipe(map(() => body)),
      ),
    );
  }

  private async keep(personId: string, key: string, status: number, body: unknown): Promise<void> {
    try {
      await this.dataSource.query(
        'UPDATE idempotency SET status = $3, response = $4 WHERE person_id = $1 AND key = $2',
        [personId, key, status, JSON.stringify(body ?? null)],
      );
    } catch (error) {
      log.warn('idempotency.not-kept', { code: errorCode(error) });
    }
  }

  private async forget(personId: string, key: string): Promise<void> {
    await this.dataSource.query(
      'DELETE FROM idempotency WHERE person_id = $1 AND key = $2 AND status IS NULL',
      [personId, key],
    );
  }
}

function replay(stored: StoredRow, reply: FastifyReply, secret: boolean | undefined): unknown {
  if (secret)
    throw new Problem(
      409,
      'shown_once',
      'This was carried out, and its answer holds a secret that is told once. End what was made, and make another.',
    );
  void reply.status(stored.status ?? 200).header('idempotency-replayed', 'true');
  return stored.response ?? undefined;
}
