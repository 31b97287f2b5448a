import { Injectable } from '@nestjs/common';
import { AuthProvider } from './auth.provider.js';
import type { Person } from './person.js';

/** However busy somebody is, they sign in anew after so long (SE-02). */
const LONGEST_MS = 12 * 3_600_000;

/** Whom a cookie names, asked of the database each time: who was sent out is out. */
@Injectable()
export class Sessions {
  constructor(private readonly provider: AuthProvider) {}

  /** @param cookie the request's header */
  async of(cookie: string | undefined): Promise<{ person: Person; sessionId: string } | undefined> {
    if (!cookie) return undefined;
    const found = await this.provider.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found || found.user.deactivatedAt) return undefined;
    if (Date.now() - found.session.createdAt.getTime() > LONGEST_MS) return undefined;
    const { id, name, email, roles } = found.user;
    return {
      person: { id, name, email, roles: (roles ?? '').split(',').filter(Boolean) },
      sessionId: found.session.id,
    };
  }
}
