/** How somebody proved who they are. */
export type SignInMethod = 'password' | 'code' | 'back-up code' | 'provider' | 'passkey';

/** What somebody did to get in, or to the codes they get in with. */
export interface Occasion {
  action:
    | 'person.joined'
    | 'person.signed-in'
    | 'person.second-factor-on'
    | 'person.second-factor-off'
    | 'person.backup-codes-made'
    | 'person.backup-code-used'
    | 'person.passkey-added';
  method?: SignInMethod;
}

/**
 * The library makes a session for more than a sign-in: a right password with a code still to come, and a new one in place of the
 * old where a second factor is switched.
 * @param path the library's route that made it
 * @param now `secondFactor`: they have one; `inSession`: they were signed in before
 * @returns undefined where nobody has come in yet
 */
export function occasionOf(
  path: string,
  { secondFactor, inSession }: { secondFactor: boolean; inSession: boolean },
): Occasion | undefined {
  if (path === '/two-factor/disable') return { action: 'person.second-factor-off' };
  if (path === '/two-factor/verify-totp' && inSession) return { action: 'person.second-factor-on' };
  const method = methodOf(path);
  if (method === 'password' && secondFactor) return undefined;
  return { action: 'person.signed-in', method };
}

/** @param path the library's route that made the session */
export function methodOf(path: string): SignInMethod {
  if (path === '/two-factor/verify-totp') return 'code';
  if (path === '/two-factor/verify-backup-code') return 'back-up code';
  if (path === '/passkey/verify-authentication') return 'passkey';
  return byProvider(path) ? 'provider' : 'password';
}

export function byProvider(path?: string): boolean {
  return path?.startsWith('/callback/') === true;
}
