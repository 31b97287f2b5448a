import { createHash, timingSafeEqual } from 'node:crypto';

/**
 * Whether the header carries our secret, in a time that does not tell how much of it was right (IN-01).
 * @see https://core.telegram.org/bots/api#setwebhook
 */
export function isOurSecret(header: string | string[] | undefined, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof header === 'string' && timingSafeEqual(digest(header), digest(secret));
}
