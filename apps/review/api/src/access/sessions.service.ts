import { Injectable } from '@nestjs/common';
import { AuthProvider } from './auth.provider.js';
import { ReviewConfig } from '../review.config.js';
import type { SignInMethod } from './sign-in-occasion.policy.js';
import type { FactorState, Person } from './person.js';

/** However busy somebody is, they sign in anew after so long (SE-02). */
const LONGEST_MS = 12 * 3_600_000;

/** Ways in that need no code beside them. */
const WHOLE: readonly SignInMethod[] = ['provider', 'passkey'];

interface FoundSession {
  person: Person;
  sessionId: string;
  secondFactor: FactorState;
}

/** Whom a cookie names, asked of the database each time: who was sent out is out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly provider: AuthProvider,
    private readonly config: ReviewConfig,
  ) {}

  /** @param cookie the request's header */
  async of(cookie: string | undefined): Promise<FoundSession | undefined> {
    if (!cookie) return undefined;
    const found = await this.provider.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found || found.user.deactivatedAt) return undefined;
    if (Date.now() - found.session.createdAt.getTime() > LONGEST_MS) return undefined;
    const { id, name, email, roles } = found.user;
    const on = found.user.twoFactorEnabled === true;
    // How many factors a provider asks for is the provider's; a passkey is both.
    const enough = WHOLE.includes(found.session.method as SignInMethod);
    return {
      person: {
        ...{ id, name, email, workspace: this.config.workspace },
        roles: (roles ?? '').split(',').filter(Boolean),
      },
      sessionId: found.session.id,
      secondFactor: { on, missing: this.config.requireSecondFactor && !on && !enough },
    };
  }
}
