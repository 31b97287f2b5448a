import type { ServiceDefinition } from '@countersign/runtime';
import { DispatcherConfig } from './dispatcher.config.js';
import { DispatcherModule } from './dispatcher.module.js';

/** The dispatcher, for its process and for tests. */
export const DISPATCHER: ServiceDefinition<DispatcherConfig> = {
  app: 'dispatcher',
  config: DispatcherConfig,
  module: DispatcherModule,
};
