import { isOurToken, isSigned, readWebhook } from '@countersign/channels/whatsapp/receive';
import { errorCode, log } from '@countersign/observability';
import { jsonOf, refuseCall, webhookScope } from '@countersign/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IngestWhatsAppConfig } from './ingest-whatsapp.config.js';
import { WebhookIntake } from './webhook-intake.service.js';

/** Milliseconds the bus may take before WhatsApp is told to come again (IN-02). */
const ACCEPT_LIMIT_MS = 5_000;
/** Bytes of one call: batches after an outage reach 3 MB. @see https://developers.facebook.com/docs/whatsapp/cloud-api/guides/set-up-webhooks */
const BODY_LIMIT = 4 * 1024 * 1024;
const PATH = '/webhooks/whatsapp';

type Verification = FastifyRequest<{ Querystring: Record<string, unknown> }>;
type Call = FastifyRequest<{ Body: Buffer }>;

/**
 * `GET /webhooks/whatsapp`: Meta asks whether the address is ours. `POST`: content type, size, signature over the raw bytes,
 * JSON, bus, and only then 200.
 */
export async function serveWebhook(
  app: NestFastifyApplication,
  { appSecret, verifyToken }: IngestWhatsAppConfig,
): Promise<void> {
  const intake = app.get(WebhookIntake);
  await webhookScope(
    app,
    (scope) => {
      scope.get(PATH, ({ query }: Verification, reply) => {
        const ours = query['hub.mode'] === 'subscribe' && isOurToken(query['hub.verify_token'], verifyToken);
        if (!ours) return refuseCall(reply, 403, 'token_refused');
        return reply.type('text/plain').send(String(query['hub.challenge'] ?? ''));
      });
      scope.post(PATH, (request: Call, reply) => {
        // A call without a body has no type either, so no parser saw it.
        const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.of();
        const signed = isSigned(raw, request.headers['x-hub-signature-256'], appSecret);
        return signed ? accept(intake, raw, reply) : refuseCall(reply, 401, 'signature_refused');
      });
    },
    { bodyLimit: BODY_LIMIT },
  );
}

async function accept(intake: WebhookIntake, raw: Buffer, reply: FastifyReply): Promise<FastifyReply> {
  const items = readWebhook(jsonOf(raw), new Date());
  // Signed, so it is Meta's: refused, it would come again for a week.
  if (!items) log.error('inbound.quarantined', { code: 'not-a-webhook' });
  try {
    await intake.acceptAll(items ?? [], ACCEPT_LIMIT_MS);
  } catch (error) {
    log.warn('inbound.not-accepted', { code: errorCode(error) });
    return refuseCall(reply, 503, 'not_accepted');
  }
  return reply.code(200).send();
}
