import { get, post, Problem, workIn } from './http.js';

/*
 * The library that signs people in answers these addresses itself: they are no routes of ours, docs/openapi.yaml names those two a
 * script needs and describes none of their answers. This is the one file that writes answers down by hand; what is ours about
 * signing in (`/me`, `/setup`, one's passkeys) goes through the generated client.
 */

/** Right so far; `twoFactorRedirect` where a code is still asked for. */
export const signIn = (credentials: {
  email: string;
  password: string;
}): Promise<{ twoFactorRedirect?: boolean }> => post('/auth/sign-in/email', credentials);

export async function signOut(): Promise<void> {
  await post('/auth/sign-out');
  workIn(undefined);
}

/** Where the provider asks who somebody is. */
export const askProvider = (): Promise<{ url: string }> => post('/auth/sign-in/social');

/** The device asks who holds it, and says with its key who that is. */
export async function signInByPasskey(): Promise<void> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const options = await get<object>('/auth/passkey/generate-authenticate-options');
  const asking = { ...options, userVerification: 'required' };
  const response = await onDevice(startAuthentication({ optionsJSON: asking as never }));
  await post('/auth/passkey/verify-authentication', { response });
}

/** What a device that made or used no key says, as a refusal like any other. */
export async function onDevice<T>(asking: Promise<T>): Promise<T> {
  return asking.catch((error: unknown) => {
    const here = error instanceof Error && error.name === 'InvalidStateError';
    throw new Problem(0, here ? 'passkey_here' : 'passkey_left');
  });
}

/** What an authenticator app is told, and the codes for the day the phone is gone; both told once. */
export interface NewFactor {
  totpURI: string;
  backupCodes: string[];
}

/** A secret nothing is asked for yet: it counts from the first right code on. */
export const beginSecondFactor = (password: string): Promise<NewFactor> =>
  post('/auth/two-factor/enable', { password });

/** A code of the app: switches it on for whoever is signed in, lets in whoever gave their password. */
export const giveCode = (code: string): Promise<void> => post('/auth/two-factor/verify-totp', { code });

export const giveBackupCode = (code: string): Promise<void> =>
  post('/auth/two-factor/verify-backup-code', { code });

export const newBackupCodes = (password: string): Promise<Pick<NewFactor, 'backupCodes'>> =>
  post('/auth/two-factor/generate-backup-codes', { password });

export const endSecondFactor = (password: string): Promise<void> =>
  post('/auth/two-factor/disable', { password });
