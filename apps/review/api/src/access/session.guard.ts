import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiKeyAccess } from '../api-keys/api-key-access.service.js';
import type { Role } from './auth.js';
import { OperatorToken } from './operator-token.js';
import type { Person, SignedInRequest } from './person.js';
import { scopeOf, type Scope } from './scopes.js';
import { Problem } from '@countersign/runtime';
import { RequestLimits } from './request-limits.service.js';
import { suspended } from '../workspaces/suspension.js';
import { Sessions } from './sessions.service.js';

const PUBLIC = 'countersign.public';

/** Opens one route to everybody. Without it every route needs a session: a new route is closed until somebody opens it. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

const WITHOUT_FACTOR = 'countersign.without-second-factor';

/** Answers also whoever has to set up a second factor first. */
export const WithoutSecondFactor = (): MethodDecorator => SetMetadata(WITHOUT_FACTOR, true);

const WHILE_SUSPENDED = 'countersign.while-suspended';

/** Answers also whoever is in a suspended workspace: where they are, how it goes on, and the way out. */
export const WhileSuspended = (): MethodDecorator => SetMetadata(WHILE_SUSPENDED, true);

/** In which workspace whoever asks believes they are. */
const BELIEVED = 'countersign-workspace';

const ROLES = 'countersign.roles';

/** Who may use one route, reading included; without it whoever may see what customers write reads, and who decides may change (capabilities §6). */
export const Roles = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ROLES, roles);

/** Who may read what customers write: neither whoever runs the machines nor whoever audits. */
export const READING_ROLES: readonly Role[] = ['viewer', 'reviewer', 'lead', 'admin'];
/** Who may change anything where a route says nothing else. */
const DECIDING_ROLES: readonly Role[] = ['reviewer', 'lead'];

interface GuardedRequest extends SignedInRequest {
  ip: string;
  method: string;
  headers: Record<string, string | string[] | undefined>;
}

/**
 * Default deny: a session cookie, a key or the operator token names somebody, or the answer is 401. People need a role, and to change
 * anything one that decides; keys need the scope the route is open to, and to most it is to none (SE-03, SE-04).
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly operatorToken: OperatorToken,
    private readonly keys: ApiKeyAccess,
    private readonly limits: RequestLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, [context.getHandler(), context.getClass()]))
      return true;
    const request = context.switchToHttp().getRequest<GuardedRequest>();
    const { authorization } = request.headers;
    // A wrong token is refused even beside a good cookie: nobody is somebody else than they say.
    if (typeof authorization === 'string')
      Object.assign(request, { person: await this.bearer(authorization, request.ip) });
    else Object.assign(request, await this.sessions.of(cookieOf(request)));
    const { person } = request;
    if (!person) throw new Problem(401, 'signed_out', 'Sign in to go on.');
    const believed = request.headers[BELIEVED];
    if (believed !== undefined && believed !== person.workspace)
      throw new Problem(409, 'workspace_changed', 'You have gone to another workspace meanwhile. Load the page again.'); // prettier-ignore
    if (person.scopes) this.assertScope(context, person.scopes);
    else this.assertAllowed(context, request, person);
    if (request.secondFactor?.missing && !this.reflector.get<boolean>(WITHOUT_FACTOR, context.getHandler()))
      throw new Problem(403, 'second_factor_needed', 'This workspace asks for a second factor. Set yours up to go on.'); // prettier-ignore
    if (request.suspended && !this.reflector.get<boolean>(WHILE_SUSPENDED, context.getHandler()))
      throw suspended();
    return true;
  }

  private async bearer(authorization: string, address: string): Promise<Person | undefined> {
    try {
      const person =
        (await this.keys.of(authorization, address)) ?? this.operatorToken.personOf(authorization);
      if (person) return person;
    } catch (error) {
      if (error instanceof Problem && error.getStatus() === 401) await this.assertNotGuessing(address);
      throw error;
    }
    await this.assertNotGuessing(address);
    return undefined;
  }

  private async assertNotGuessing(address: string): Promise<void> {
    const seconds = await this.limits.failed(address);
    if (seconds > 0)
      throw new Problem(429, 'too_many_tries', `There were too many wrong keys. Try again in ${seconds} s.`);
  }

  private assertScope(context: ExecutionContext, scopes: readonly Scope[]): void {
    const asked = scopeOf((name) =>
      this.reflector.getAllAndOverride(name, [context.getHandler(), context.getClass()]),
    );
    if (!asked) throw new Problem(403, 'not_for_keys', 'No key may do this: a person does it, signed in.');
    if (!scopes.includes(asked))
      throw new Problem(
        403,
        'scope_missing',
        `This needs a key with the scope ${asked}. Ask an administrator.`,
      );
  }

  private assertAllowed(
    context: ExecutionContext,
    { method }: GuardedRequest,
    { roles }: { roles: readonly string[] },
  ): void {
    const asked = this.reflector.getAllAndOverride<Role[]>(ROLES, [context.getHandler(), context.getClass()]);
    const allowed: readonly string[] = asked ?? (method === 'GET' ? READING_ROLES : DECIDING_ROLES);
    if (roles.some((role) => allowed.includes(role))) return;
    const needed = `This needs one of these roles: ${allowed.join(', ')}. Ask an administrator.`;
    throw new Problem(403, 'forbidden', needed);
  }
}

function cookieOf({ headers }: GuardedRequest): string | undefined {
  return typeof headers.cookie === 'string' ? headers.cookie : undefined;
}
