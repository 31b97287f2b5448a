import type { SchemaDefinition } from '@countersign/persistence';
import { Analytics1764000000000 } from './tables.migration.js';

/** The tables the analytics writer owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'analytics-writer',
  schema: 'analytics',
  database: 'analytics',
  migrations: [Analytics1764000000000],
};
