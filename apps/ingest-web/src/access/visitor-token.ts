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

/** What a token says: whose thread it opens, that its time is over, or nothing at all. */
export type TokenReading = { state: 'valid'; visitorId: string } | { state: 'expired' } | { state: 'forged' };

/** @param now Unix seconds */
export function readVisitorToken(key: string, token: string, now: number): TokenReading {
  const [, visitorId, endsAt, mac] = SHAPE.exec(token) ?? [];
  if (!visitorId || !endsAt || !mac) return { state: 'forged' };
  if (!timingSafeEqual(signature(key, visitorId, endsAt), Buffer.from(mac, 'base64url'))) {
    return { state: 'forged' };
  }
  return Number(endsAt) > now ? { state: 'valid', visitorId } : { state: 'expired' };
}

function signature(key: string, visitorId: string, endsAt: string): Buffer {
  return createHmac('sha256', key).update(`webchat-visitor|1|${visitorId}|${endsAt}`).digest();
}
