import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { Mailbox1764000000000 } from './mailbox/mailbox.migration.js';

/** The tables web chat owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'ingest-web',
  schema: 'webchat',
  database: 'operational',
  forgets: FORGETS,
  migrations: [Mailbox1764000000000],
};
