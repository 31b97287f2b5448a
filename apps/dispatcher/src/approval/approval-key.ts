import { createPublicKey, type KeyObject } from 'node:crypto';

/** @param base64 SPKI DER. @throws when it is not a public key */
export function publicKeyOf(base64: string): KeyObject {
  return createPublicKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'spki' });
}

export function isEd25519PublicKey(base64: string): boolean {
  try {
    return publicKeyOf(base64).asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
