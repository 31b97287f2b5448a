import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { EventTombstone1764000000001 } from './event-tombstone.migration.js';
import { TestReplies1764000000002 } from './metrics/test-replies.migration.js';
import { Analytics1764000000000 } from './tables.migration.js';

/** The tables the analytics writer owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'analytics-writer',
  schema: 'analytics',
  database: 'analytics',
  forgets: FORGETS,
  migrations: [Analytics1764000000000, EventTombstone1764000000001, TestReplies1764000000002],
};
