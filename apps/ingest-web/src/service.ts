import type { ServiceDefinition } from '@countersign/runtime';
import { configureHttp } from './http.js';
import { IngestWebConfig } from './ingest-web.config.js';
import { IngestWebModule } from './ingest-web.module.js';

/** The web chat service, for its process and for tests. */
export const INGEST_WEB: ServiceDefinition<IngestWebConfig> = {
  app: 'ingest-web',
  config: IngestWebConfig,
  module: IngestWebModule,
  http: { port: ({ port }) => port, host: ({ host }) => host, configure: configureHttp },
};
