import { change, read, type Schemas } from './client.js';
import { onDevice } from './sign-in-library.js';

export type Passkey = Schemas['PasskeyDto'];

export const getPasskeys = (): Promise<Schemas['PasskeysDto']> => read('/auth/passkeys', {});

export const namePasskey = (id: string, name: string): Promise<void> =>
  change('/auth/passkeys/{id}/name', { path: { id }, body: { name } });

export const removePasskey = (id: string, password: string): Promise<void> =>
  change('/auth/passkeys/{id}/remove', { path: { id }, body: { password } });

/** The device asks who holds it, makes a key, and keeps the half nobody else sees. */
export async function addPasskey({ password, name }: { password: string; name: string }): Promise<void> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { options } = await change('/auth/passkeys/begin', { body: { password } });
  const response = await onDevice(startRegistration({ optionsJSON: options as never }));
  await change('/auth/passkeys', { body: { name, response: response as never } });
}

/** Browsers keep passkeys for names only: at an address of digits there are none. */
export function passkeysWork(): boolean {
  const { hostname } = location;
  return 'PublicKeyCredential' in window && !/^[\d.]+$|:/.test(hostname);
}

/** Where the same workspace has a name; this machine's own has one for everybody who sits at it. */
export function addressWithName(): string | undefined {
  const { protocol, hostname, port } = location;
  return hostname === '127.0.0.1' ? `${protocol}//localhost:${port}` : undefined;
}
