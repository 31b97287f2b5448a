import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

const NONCE = 12;
const TAG = 16;
const SECRET_BYTES = 32;

/** A secret nobody has had, as Standard Webhooks writes one. */
export const newSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/**
 * Secrets as they lie in the database: AES-256-GCM under a key made from the service's own secret. One opens for its own endpoint
 * alone, so none can be put in another's place.
 */
export class SecretBox {
  private readonly key: Buffer;

  constructor(sessionSecret: string) {
    this.key = Buffer.from(hkdfSync('sha256', sessionSecret, '', 'countersign webhook secrets', 32));
  }

  seal(endpointId: string, secret: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(endpointId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws Error where the service's secret or the endpoint is another, or a byte was changed */
  open(endpointId: string, sealed: Buffer): string {
    const nonce = sealed.subarray(0, NONCE);
    const cipher = createDecipheriv('aes-256-gcm', this.key, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(endpointId)).setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([cipher.update(sealed.subarray(NONCE, -TAG)), cipher.final()]).toString();
  }
}

/**
 * Headers that prove where a call is from, and when: HMAC-SHA256 over id, time and the very bytes of the body.
 * @param secrets a signature each: while one is being replaced, the receiver may hold either
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function signedHeaders(
  secrets: readonly string[],
  { id, at, body }: { id: string; at: Date; body: string },
): Record<string, string> {
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
