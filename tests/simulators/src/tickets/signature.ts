import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** Seconds a call may be old, or ahead. */
const TOLERANCE = 300;

/**
 * What is wrong with a call's signature, as a receiver of the Standard Webhooks specification checks it.
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signatureFault(
  headers: IncomingHttpHeaders,
  { secret, body, now }: { secret: string; body: string; now: number },
): string | undefined {
  const [id, at, signatures] = ['id', 'timestamp', 'signature'].map((name) =>
    String(headers[`webhook-${name}`] ?? ''),
  );
  if (!id || !/^\d+$/.test(at ?? '') || !signatures) return 'a header is missing';
  if (Math.abs(now / 1_000 - Number(at)) > TOLERANCE) return 'the time is too far from ours';
  const wanted = createHmac('sha256', secret).update(`${id}.${at}.${body}`).digest();
  const fits = signatures.split(' ').some((one) => {
    const [version, given = ''] = one.split(',');
    const bytes = Buffer.from(given, 'base64');
    return version === 'v1' && bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  });
  return fits ? undefined : 'the signature does not fit';
}
