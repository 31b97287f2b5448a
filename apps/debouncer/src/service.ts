import type { ServiceDefinition } from '@countersign/runtime';
import { DebouncerConfig } from './debouncer.config.js';
import { DebouncerModule } from './debouncer.module.js';

/** The debouncer, for its process and for tests. */
export const DEBOUNCER: ServiceDefinition<DebouncerConfig> = {
  app: 'debouncer',
  config: DebouncerConfig,
  module: DebouncerModule,
};
