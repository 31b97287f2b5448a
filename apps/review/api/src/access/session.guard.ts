import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthProvider } from './auth.provider.js';
import type { SignedInRequest } from './person.js';
import { Problem } from '@countersign/runtime';

const PUBLIC = 'countersign.public';

/** Opens one route to everybody. Without it every route needs a session: a new route is closed until somebody opens it. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

/** Who may change anything (capabilities §6); everybody else who is signed in reads. */
const DECIDING_ROLES = ['reviewer', 'lead'];

interface GuardedRequest extends SignedInRequest {
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Default deny: the session cookie names a person, or the answer is 401; changes need a role that decides, or it is 403. */
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
    const decides = request.person.roles.some((role) => DECIDING_ROLES.includes(role));
    if (request.method !== 'GET' && !decides) {
      throw new Problem(403, 'forbidden', 'Your roles let you read, not decide. Ask an administrator.');
    }
    return true;
  }
}
