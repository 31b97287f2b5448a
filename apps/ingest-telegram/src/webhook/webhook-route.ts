import { errorCode, log } from '@countersign/observability';
import { jsonOf, refuseCall, webhookScope } from '@countersign/runtime';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Bots } from '../bots.js';
import type { IngestTelegramConfig } from '../ingest-telegram.config.js';
import { UpdateIntake } from '../update-intake.service.js';
import { isOurSecret } from './secret-token.js';

/** Milliseconds the bus may take before Telegram is told to come again (IN-02). */
const ACCEPT_LIMIT_MS = 800;

type Call = FastifyRequest<{ Params: { account: string }; Body: Buffer }>;

/** `POST /webhooks/telegram/:account`: secret, size, content type, JSON, bus, and only then 200. */
export async function serveWebhook(app: NestFastifyApplication, config: IngestTelegramConfig): Promise<void> {
  const bots = app.get(Bots);
  const intake = app.get(UpdateIntake);
  await webhookScope(app, (scope) => {
    scope.addHook('onRequest', (request, reply, next) => {
      const header = request.headers['x-telegram-bot-api-secret-token'];
      if (isOurSecret(header, config.webhookSecret ?? '')) next();
      else void refuseCall(reply, 401, 'secret_refused');
    });
    scope.post('/webhooks/telegram/:account', (request: Call, reply) => accept(bots, intake, request, reply));
  });
}

async function accept(
  bots: Bots,
  intake: UpdateIntake,
  request: Call,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const body = jsonOf(request.body);
  const bot = bots.find(request.params.account);
  if (!bot) {
    // Not the default workspace, and no refusal: Telegram would send it again and again (CH-10).
    log.error('inbound.quarantined', { code: 'unknown-account' });
    return reply.code(200).send();
  }
  const update = intake.read(bot, body);
  if (update.type === 'unroutable' && update.reason === 'not-an-update')
    return refuseCall(reply, 400, 'not_an_update');
  try {
    await intake.accept(bot, update, ACCEPT_LIMIT_MS);
  } catch (error) {
    log.warn('inbound.not-accepted', { account_id: bot.account.accountId, code: errorCode(error) });
    return refuseCall(reply, 503, 'not_accepted');
  }
  return reply.code(200).send();
}
