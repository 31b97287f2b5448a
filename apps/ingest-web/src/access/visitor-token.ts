import { createHmac, timingSafeEqual } from 'node:crypto';

/** Seconds a token is good for: 90 days, begun anew whenever the chat is opened. */
export const TOKEN_SECONDS = 90 * 24 * 60 * 60;

const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,12})\.([A-Za-z0-9_-]{43})$/;

/**
 * Signs who a visitor is: `<visitor id>.<end, Unix seconds>.<HMAC-SHA256, base64url>`.
 * It is the only key to the thread, so it travels in the Authorization header alone.
 */
export function signVisitorToken(key: string, visitorId: string, endsAt: number): string {
  return `${visitorId}.${endsAt}.${signature(key, visitorId, String(endsAt)).toString('base64url')}`;
}

/**
 * The visitor a token was signed for; undefined when it is forged or its time is over.
 * @param now Unix seconds
 */
export function visitorOfToken(key: string, token: string, now: number): string | undefined {
  const [, visitorId, endsAt, mac] = SHAPE.exec(token) ?? [];
  if (!visitorId || !endsAt || !mac) return undefined;
  const genuine = timingSafeEqual(signature(key, visitorId, endsAt), Buffer.from(mac, 'base64url'));
  return genuine && Number(endsAt) > now ? visitorId : undefined;
}

function signature(key: string, visitorId: string, endsAt: string): Buffer {
  return createHmac('sha256', key).update(`webchat-visitor|1|${visitorId}|${endsAt}`).digest();
}
