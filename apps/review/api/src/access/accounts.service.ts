import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import type { Role } from './auth.js';
import { AuthProvider } from './auth.provider.js';

/** What somebody signs in with from now on. */
export interface NewAccount {
  name: string;
  email: string;
  password: string;
  roles: readonly Role[];
}

/** Makes accounts, for the two links that may: the first start's and an invitation's. */
@Injectable()
export class Accounts {
  constructor(private readonly provider: AuthProvider) {}

  /** Not in a caller's transaction: the library keeps its own connection. @returns the person's id. @throws Problem 409 `already_here` */
  async make({ name, email, password, roles }: NewAccount): Promise<string> {
    const context = await this.provider.auth.$context;
    const begun = await context.internalAdapter.findUserByEmail(email.toLowerCase(), {
      includeAccounts: true,
    });
    // A crash may have come between somebody and what they sign in with.
    if (begun && begun.accounts.length > 0)
      throw new Problem(409, 'already_here', `${email} has an account here already. Sign in.`);
    const user =
      begun?.user ??
      (await context.internalAdapter.createUser(
        { name: name.trim(), email: email.toLowerCase(), emailVerified: true, roles: roles.join(',') },
        { method: 'email-password' },
      ));
    await context.internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await context.password.hash(password),
    });
    return user.id;
  }

  /** Nobody's where they came by single sign-on and have none. */
  async passwordIs(personId: string, password: string): Promise<boolean> {
    const context = await this.provider.auth.$context;
    const accounts = await context.internalAdapter.findAccounts(personId);
    const hash = accounts.find(({ providerId }) => providerId === 'credential')?.password;
    return typeof hash === 'string' && context.password.verify({ hash, password });
  }

  async setPassword(personId: string, password: string): Promise<void> {
    const context = await this.provider.auth.$context;
    const hash = await context.password.hash(password);
    const accounts = await context.internalAdapter.findAccounts(personId);
    if (accounts.some(({ providerId }) => providerId === 'credential'))
      return context.internalAdapter.updatePassword(personId, hash);
    // Whoever came by single sign-on had none.
    await context.internalAdapter.linkAccount({ userId: personId, providerId: 'credential', accountId: personId, password: hash }); // prettier-ignore
  }

  /** @returns the cookies of a new session */
  async signIn({ email, password }: Pick<NewAccount, 'email' | 'password'>): Promise<string[]> {
    const signedIn = await this.provider.auth.api.signInEmail({
      body: { email, password },
      asResponse: true,
    });
    return signedIn.headers.getSetCookie();
  }
}
