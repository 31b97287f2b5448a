import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthProvider } from './auth.provider.js';
import type { SignedInRequest } from './person.js';
import { Problem } from '@countersign/runtime';

const PUBLIC = 'countersign.public';

/** Opens one route to everybody. Without it every route needs a session: a new route is closed until somebody opens it. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

interface GuardedRequest extends SignedInRequest {
  headers: Record<string, string | string[] | undefined>;
}

/** Default deny: the session cookie names a person, or the answer is 401. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly provider: AuthProvider,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const headers = new Headers();
    if (typeof request.headers.cookie === 'string') headers.set('cookie', request.headers.cookie);
    const session = await this.provider.auth.api.getSession({ headers });
    if (!session) throw new Problem(401, 'signed_out', 'Sign in to go on.');
    const { id, name, email } = session.user;
    const roles = (session.user as { roles?: string | null }).roles ?? '';
    request.person = { id, name, email, roles: roles.split(',').filter(Boolean) };
    return true;
  }
}
