import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Whether Meta signed exactly these bytes with our app's secret, in a time that does not tell how much of it was right (IN-01).
 * @param header `X-Hub-Signature-256`: `sha256=` and 64 hex digits
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started#validate-payloads
 */
export function isSigned(raw: Buffer, header: string | string[] | undefined, appSecret: string): boolean {
  if (typeof header !== 'string' || !/^sha256=[0-9a-f]{64}$/.test(header)) return false;
  const expected = createHmac('sha256', appSecret).update(raw).digest();
  return timingSafeEqual(expected, Buffer.from(header.slice('sha256='.length), 'hex'));
}

/** Whether somebody who sets the webhook up shows our token; compared like the signature. */
export function isOurToken(token: unknown, ours: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof token === 'string' && timingSafeEqual(digest(token), digest(ours));
}
