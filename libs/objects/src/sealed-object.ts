import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First byte of every sealed object: AES-256-GCM, then 12 bytes of nonce, 16 of tag, the rest is content. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/** What an object holds is not what was put there. */
export class DamagedObject extends Error {
  override readonly name = 'DamagedObject';
  readonly code = 'object-damaged';
}

/** Encrypts content so that it opens under its own name only. */
export function seal(key: Buffer, name: string, content: Buffer): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(name));
  const sealed = Buffer.concat([cipher.update(content), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed]);
}

/** @throws DamagedObject */
export function open(key: Buffer, name: string, sealed: Buffer): Buffer {
  const start = 1 + NONCE + TAG;
  if (sealed.length < start || sealed[0] !== VERSION) throw new DamagedObject('the object is damaged');
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE))
    .setAAD(Buffer.from(name))
    .setAuthTag(sealed.subarray(1 + NONCE, start));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(start)), decipher.final()]);
  } catch {
    throw new DamagedObject('the object is damaged, or the key is another');
  }
}
