import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

const NONCE = 12;
const TAG = 16;

/**
 * Words as they lie in the database: packed, then AES-256-GCM under a nonce of their own. They open under their own name alone, so none can be put in the
 * place of another.
 */
export function seal(key: Buffer, name: string, words: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const packed = gzipSync(Buffer.from(words));
  return Buffer.concat([nonce, cipher.update(packed), cipher.final(), cipher.getAuthTag()]);
}

/** @throws Error where the key or the name is another, or a byte was changed */
export function open(key: Buffer, name: string, sealed: Buffer): string {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE)).setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(-TAG));
  const packed = Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  return gunzipSync(packed).toString();
}
