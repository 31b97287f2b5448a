import { isIP } from 'node:net';
import { passkey } from '@better-auth/passkey';
import { APIError } from 'better-auth/api';
import type { RecordAccess } from './sign-in-hooks.js';

const MINUTE = 60;

/** A key is bound to a name: at an address of digits only `localhost` is one, and the same workspace answers there. */
function nameOf(address: string): string {
  const { hostname } = new URL(address);
  return isIP(hostname.replaceAll(/[[\]]/g, '')) === 0 ? hostname : 'localhost';
}

/**
 * Keys that devices hold, by the library. One counts as both factors, since the device asks who holds it (a finger, a face, a PIN);
 * a device that did not ask is refused here, however nicely it was asked to (WebAuthn, §6.1 UV).
 * @param addresses where the workspace is opened, the first as it was told
 */
export function passkeys(addresses: [string, ...string[]], record: RecordAccess) {
  return passkey({
    rpID: nameOf(addresses[0]),
    rpName: 'Countersign',
    origin: addresses,
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification, user }) => {
        if (verification.registrationInfo?.userVerified !== true) throw notAsked();
        // Before the key is kept: after a crash the trail may have a row too many, and no key is without one.
        await record(user.id, { action: 'person.passkey-added' });
      },
    },
    authentication: {
      afterVerification: ({ verification }) => {
        if (!verification.authenticationInfo.userVerified) throw notAsked();
      },
    },
    schema: {
      passkey: {
        modelName: 'login_passkey',
        fields: {
          publicKey: 'public_key',
          userId: 'user_id',
          credentialID: 'credential_id',
          deviceType: 'device_type',
          backedUp: 'backed_up',
          createdAt: 'created_at',
        },
      },
    },
  });
}

function notAsked(): APIError {
  return new APIError('FORBIDDEN', { code: 'holder_not_verified', message: 'The device did not ask who holds it.' }); // prettier-ignore
}

/** Whoever has not signed in asks for these. */
export const PASSKEY_LIMITS = Object.fromEntries(
  ['generate-authenticate-options', 'verify-authentication'].map((route) => [
    `/passkey/${route}`,
    { window: 5 * MINUTE, max: 100 },
  ]),
);
