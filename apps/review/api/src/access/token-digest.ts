import { createHash } from 'node:crypto';

/** What is kept and compared of a secret somebody holds: never the secret itself. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
