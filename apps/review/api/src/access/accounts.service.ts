import { Problem } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { AuthProvider } from './auth.provider.js';

/** What somebody signs in with from now on. */
export interface NewAccount {
  name: string;
  email: string;
  password: string;
}

/** Makes accounts, for the two links that may: the first start's and an invitation's. */
@Injectable()
export class Accounts {
  constructor(private readonly provider: AuthProvider) {}

  /**
   * Whose account it is already says so by their password. Not in a caller's transaction: the library keeps its own connection.
   * @returns the person's id. @throws Problem 422 `name_missing`, 403 `INVALID_PASSWORD` for an account with another password
   */
  async make({ name, email, password }: Omit<NewAccount, 'name'> & { name?: string }): Promise<string> {
    const context = await this.provider.auth.$context;
    const begun = await context.internalAdapter.findUserByEmail(email.toLowerCase(), {
      includeAccounts: true,
    });
    // A crash may have come between somebody and what they sign in with.
    if (begun && begun.accounts.length > 0) {
      if (await this.passwordIs(begun.user.id, password)) return begun.user.id;
      throw new Problem(403, 'INVALID_PASSWORD', 'This address has an account here, with another password. Give that one.'); // prettier-ignore
    }
    if (!name) throw new Problem(422, 'name_missing', 'Say what colleagues shall call you.');
    const user =
      begun?.user ??
      (await context.internalAdapter.createUser(
        { name: name.trim(), email: email.toLowerCase(), emailVerified: true },
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
