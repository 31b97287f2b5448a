import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Observable } from 'rxjs';
import type { SignedInRequest } from './person.js';

const asked = new AsyncLocalStorage<string>();

/** The workspace of the request that is being answered, if one is. */
export const workspaceAsked = (): string | undefined => asked.getStore();

const ACROSS = 'across-workspaces';

/** Of routes about several workspaces, or about who works in them: no single one is asked for, and each statement says of which it is. */
export const AcrossWorkspaces = () => SetMetadata(ACROSS, true);

/**
 * Does something as the service, for whatever workspace it is about: a round that a request sets off goes on after it. No wall holds it (ADR 0067).
 */
export const acrossWorkspaces = <T>(work: () => T): T => asked.exit(work);

/**
 * The workspace a request is about: that of whoever signed it, person or key. Nothing else has one. An event names its own in
 * its envelope and a row in its column, so consumers and rounds take it from there, and asking here is a mistake that is told (ADR 0061).
 */
@Injectable()
export class CurrentWorkspace {
  /** @throws Error where no request is answered: a guess would show one workspace another's */
  get workspace(): string {
    const workspace = asked.getStore();
    if (workspace === undefined) throw new Error('no workspace here: take that of the event or the row');
    return workspace;
  }
}

/** Answers every request in the workspace of whoever the guard let in; the first of the interceptors, so that the others have it, too. */
@Injectable()
export class WorkspaceInterceptor implements NestInterceptor {
  constructor(private readonly reflector: Reflector) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http' || this.isAcross(context)) return next.handle();
    const workspace = context.switchToHttp().getRequest<SignedInRequest>().person?.workspace;
    if (workspace === undefined) return next.handle();
    return new Observable((subscriber) => asked.run(workspace, () => next.handle().subscribe(subscriber)));
  }

  private isAcross(context: ExecutionContext): boolean {
    return (
      this.reflector.getAllAndOverride<boolean>(ACROSS, [context.getHandler(), context.getClass()]) ?? false
    );
  }
}
