import type { ServiceDefinition } from '@countersign/runtime';
import { IngestTelegramConfig } from './ingest-telegram.config.js';
import { IngestTelegramModule } from './ingest-telegram.module.js';
import { serveWebhook } from './webhook/webhook-route.js';

/** The Telegram ingest service, for its process and for tests; it listens only when Telegram is to call it. */
export function ingestTelegram(env: NodeJS.ProcessEnv): ServiceDefinition<IngestTelegramConfig> {
  return {
    app: 'ingest-telegram',
    config: IngestTelegramConfig,
    module: IngestTelegramModule,
    ...(env.TELEGRAM_WEBHOOK_URL?.trim() && {
      http: { port: ({ webhookPort }) => webhookPort, host: ({ host }) => host, configure: serveWebhook },
    }),
  };
}
