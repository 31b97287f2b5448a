import { AsyncLocalStorage } from 'node:async_hooks';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Observable } from 'rxjs';
import type { SignedInRequest } from './person.js';

const asked = new AsyncLocalStorage<string>();

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
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() !== 'http') return next.handle();
    const workspace = context.switchToHttp().getRequest<SignedInRequest>().person?.workspace;
    if (workspace === undefined) return next.handle();
    return new Observable((subscriber) => asked.run(workspace, () => next.handle().subscribe(subscriber)));
  }
}
