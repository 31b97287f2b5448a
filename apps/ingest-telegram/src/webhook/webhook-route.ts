import { errorCode, log } from '@countersign/observability';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Bots } from '../bots.js';
import type { IngestTelegramConfig } from '../ingest-telegram.config.js';
import { UpdateIntake } from '../update-intake.service.js';
import { isOurSecret } from './secret-token.js';

/** Bytes of one call, counted while they arrive. */
const BODY_LIMIT = 1024 * 1024;
/** Milliseconds the bus may take before Telegram is told to come again (IN-02). */
const ACCEPT_LIMIT_MS = 800;

type Call = FastifyRequest<{ Params: { account: string } }>;

/**
 * `POST /webhooks/telegram/:account`: secret, size, content type, JSON, bus, and only then 200.
 * A scope of its own: nothing here is parsed by anybody before the secret was compared.
 */
export async function serveWebhook(app: NestFastifyApplication, config: IngestTelegramConfig): Promise<void> {
  const bots = app.get(Bots);
  const intake = app.get(UpdateIntake);
  const scope = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await scope.register((webhooks, _options, ready) => {
    webhooks.addHook('onRequest', (request, reply, next) => {
      const header = request.headers['x-telegram-bot-api-secret-token'];
      if (isOurSecret(header, config.webhookSecret ?? '')) next();
      else void refuse(reply, 401, 'secret_refused');
    });
    webhooks.removeAllContentTypeParsers();
    webhooks.addContentTypeParser(
      'application/json',
      { parseAs: 'buffer', bodyLimit: BODY_LIMIT },
      parseJson,
    );
    webhooks.setErrorHandler((error: FastifyError, _request, reply) => {
      const status = error.statusCode ?? 500;
      return refuse(reply, status, CODES[status] ?? 'failed');
    });
    webhooks.post('/webhooks/telegram/:account', { bodyLimit: BODY_LIMIT }, (request: Call, reply) =>
      accept(bots, intake, request, reply),
    );
    ready();
  });
}

const CODES: Record<number, string> = { 400: 'not_json', 413: 'too_large', 415: 'unsupported_media_type' };

function parseJson(
  _request: FastifyRequest,
  body: Buffer,
  done: (error: Error | null, value?: unknown) => void,
): void {
  try {
    done(null, JSON.parse(body.toString('utf8')));
  } catch {
    done(Object.assign(new Error('not JSON'), { statusCode: 400 }));
  }
}

async function accept(
  bots: Bots,
  intake: UpdateIntake,
  request: Call,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const bot = bots.find(request.params.account);
  if (!bot) {
    // Not the default workspace, and no refusal: Telegram would send it again and again (CH-10).
    log.error('inbound.quarantined', { code: 'unknown-account' });
    return reply.code(200).send();
  }
  const update = intake.read(bot, request.body);
  if (update.type === 'unroutable' && update.reason === 'not-an-update')
    return refuse(reply, 400, 'not_an_update');
  try {
    await intake.accept(bot, update, ACCEPT_LIMIT_MS);
  } catch (error) {
    log.warn('inbound.not-accepted', { account_id: bot.account.accountId, code: errorCode(error) });
    return refuse(reply, 503, 'not_accepted');
  }
  return reply.code(200).send();
}

function refuse(reply: FastifyReply, status: number, code: string): FastifyReply {
  const type = `urn:countersign:problem:${code}`;
  const body = { type, title: code.replaceAll('_', ' '), status, code };
  return reply.code(status).header('content-type', 'application/problem+json').send(JSON.stringify(body));
}
