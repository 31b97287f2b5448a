import { createHmac } from 'node:crypto';

/**
 * Headers that prove where a call is from, and when: HMAC-SHA256 over id, time and the very bytes of the body. A receiver refuses what is
 * older than it likes, and knows a repeat by its key.
 * @param id the effect's, alike for every try of it
 * @param seconds Unix time
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(
  secret: string,
  { id, seconds, body }: { id: string; seconds: number; body: string },
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${signature}`,
    'idempotency-key': id,
  };
}
