import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';

/** A key as whoever uses it has it: `cs_live_<id>_<secret>`. */
const KEY = /^cs_live_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/;

export interface KeyParts {
  id: string;
  secret: string;
}

/** A key nobody has had. */
export function newKey(): KeyParts & { key: string } {
  const id = randomBytes(6).toString('hex');
  const secret = randomBytes(32).toString('base64url');
  return { id, secret, key: `cs_live_${id}_${secret}` };
}

/** @returns undefined for what is no key at all */
export function keyParts(key: string): KeyParts | undefined {
  const [, id, secret] = KEY.exec(key) ?? [];
  return id && secret ? { id, secret } : undefined;
}

/** Proves secrets without keeping them: whoever reads the table, but not the service's own secret, cannot even try guesses. */
export class KeyProver {
  private readonly pepper: Buffer;

  constructor(sessionSecret: string) {
    this.pepper = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'countersign api keys', 32));
  }

  hash({ id, secret }: KeyParts): Buffer {
    return createHmac('sha256', this.pepper).update(`${id}.${secret}`).digest();
  }

  isRight(parts: KeyParts, hash: Buffer): boolean {
    return timingSafeEqual(this.hash(parts), hash);
  }
}
