import type { ServiceDefinition } from '@countersign/runtime';
import { IngestWhatsAppConfig } from './ingest-whatsapp.config.js';
import { IngestWhatsAppModule } from './ingest-whatsapp.module.js';
import { serveWebhook } from './webhook-route.js';

/** The WhatsApp ingest service, for its process and for tests. */
export const INGEST_WHATSAPP: ServiceDefinition<IngestWhatsAppConfig> = {
  app: 'ingest-whatsapp',
  config: IngestWhatsAppConfig,
  module: IngestWhatsAppModule,
  http: { port: ({ port }) => port, host: ({ host }) => host, configure: serveWebhook },
};
