import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Role } from './auth.js';
import { AuthProvider } from './auth.provider.js';
import { OperatorToken } from './operator-token.js';
import type { Person, SignedInRequest } from './person.js';
import { Problem } from '@countersign/runtime';

const PUBLIC = 'countersign.public';

/** Opens one route to everybody. Without it every route needs a session: a new route is closed until somebody opens it. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

const ROLES = 'countersign.roles';

/** Who may use one route, reading included; without it everybody signed in reads, and who decides may change (capabilities §6). */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

/** Who may change anything where a route says nothing else. */
const DECIDING_ROLES: readonly Role[] = ['reviewer', 'lead'];

interface GuardedRequest extends SignedInRequest {
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/** Default deny: the session cookie or the operator token names somebody, or the answer is 401; changes need a role that decides, or it is 403. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly provider: AuthProvider,
    private readonly operatorToken: OperatorToken,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { authorization } = request.headers;
    // A wrong token is refused even beside a good cookie: nobody is somebody else than they say.
    const person =
      typeof authorization === 'string'
        ? this.operatorToken.personOf(authorization)
        : await this.signedIn(request);
    if (!person) throw new Problem(401, 'signed_out', 'Sign in to go on.');
    request.person = person;
    this.assertAllowed(context, request, person);
    return true;
  }

  private async signedIn(request: GuardedRequest): Promise<Person | undefined> {
    const headers = new Headers();
    if (typeof request.headers.cookie === 'string') headers.set('cookie', request.headers.cookie);
    const session = await this.provider.auth.api.getSession({ headers });
    if (!session) return undefined;
    const { id, name, email } = session.user;
    const roles = (session.user as { roles?: string | null }).roles ?? '';
    return { id, name, email, roles: roles.split(',').filter(Boolean) };
  }

  private assertAllowed(context: ExecutionContext, { method }: GuardedRequest, { roles }: Person): void {
    const asked = this.reflector.getAllAndOverride<Role[]>(ROLES, [context.getHandler(), context.getClass()]);
    if (!asked && method === 'GET') return;
    const allowed: readonly string[] = asked ?? DECIDING_ROLES;
    if (roles.some((role) => allowed.includes(role))) return;
    const words = asked
      ? `This needs one of these roles: ${allowed.join(', ')}. Ask an administrator.`
      : 'Your roles let you read, not decide. Ask an administrator.';
    throw new Problem(403, 'forbidden', words);
  }
}
