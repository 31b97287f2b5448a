import type { ServiceDefinition } from '@countersign/runtime';
import { configureHttp } from './http.js';
import { ReviewConfig } from './review.config.js';
import { ReviewModule } from './review.module.js';

/** The review service, for its process and for tests. */
export const REVIEW: ServiceDefinition<ReviewConfig> = {
  app: 'review',
  config: ReviewConfig,
  module: ReviewModule,
  http: { port: ({ port }) => port, host: ({ host }) => host, configure: configureHttp },
};
