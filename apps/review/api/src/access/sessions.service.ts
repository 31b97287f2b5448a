import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { rolesOf } from '../people/stored-roles.js';
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
  /** Their workspace is: they may look where they are, and go elsewhere. */
  suspended: boolean;
}

/** Whom a cookie names, asked of the database each time: who was sent out is out. */
@Injectable()
export class Sessions {
  constructor(
    private readonly provider: AuthProvider,
    private readonly config: ReviewConfig,
    private readonly dataSource: DataSource,
  ) {}

  /** @param cookie the request's header */
  async of(cookie: string | undefined): Promise<FoundSession | undefined> {
    if (!cookie) return undefined;
    const found = await this.provider.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    if (Date.now() - found.session.createdAt.getTime() > LONGEST_MS) return undefined;
    const { id, name, email } = found.user;
    const workspace = found.session.workspace ?? '';
    const [membership]: { roles: string; suspended: boolean }[] = await this.dataSource.query(
      `SELECT m.roles, w.suspended_at IS NOT NULL AS suspended FROM membership m JOIN workspace w ON w.workspace = m.workspace
       WHERE m.person_id = $1 AND m.workspace = $2 AND m.ended_at IS NULL`,
      [id, workspace],
    );
    if (!membership) return undefined;
    const on = found.user.twoFactorEnabled === true;
    // How many factors a provider asks for is the provider's; a passkey is both.
    const enough = WHOLE.includes(found.session.method as SignInMethod);
    return {
      person: { ...{ id, name, email, workspace }, roles: rolesOf(membership.roles) },
      sessionId: found.session.id,
      secondFactor: { on, missing: this.config.requireSecondFactor && !on && !enough },
      suspended: membership.suspended,
    };
  }
}
