import type { Page } from 'playwright-core';

/** The same workspace at an address that has a name: passkeys are bound to one. */
export const byName = (url: string): string => url.replace('127.0.0.1', 'localhost');

/** A device with a key store that asks who holds it, as Chromium plays one. */
export async function device(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    /** From now on it does not ask. */
    stopAsking: () => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
  };
}

/** A page of somebody's own that leaves out what ours insists on. @returns what the server makes of it */
export function signInUnasked(page: Page): Promise<{ status: number; code?: string }> {
  return page.evaluate(async () => {
    const base = '/api/v1/auth/passkey';
    const options = (await (await fetch(`${base}/generate-authenticate-options`)).json()) as object;
    const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON({
      ...(options as PublicKeyCredentialRequestOptionsJSON),
      userVerification: 'discouraged',
    });
    const key = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
    const answer = await fetch(`${base}/verify-authentication`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ response: key.toJSON() as unknown }),
    });
    const { code } = (await answer.json()) as { code?: string };
    return { status: answer.status, ...(code && { code }) };
  });
}
