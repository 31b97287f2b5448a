import type { SchemaDefinition } from '@countersign/persistence';
import { Mailbox1764000000000 } from './mailbox/mailbox.migration.js';

/** The tables web chat owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'ingest-web',
  schema: 'webchat',
  database: 'operational',
  migrations: [Mailbox1764000000000],
};
