import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { PassageOrders1764000000420 } from './knowledge/orders.migration.js';
import { Extraction1764000000510 } from './memory/extraction.migration.js';
import { Embeddings1764000000410 } from './knowledge/meaning/embeddings.migration.js';
import { KnowledgeVersions1764000000340 } from './knowledge/knowledge-versions.migration.js';
import { SearchHelp1764000000400 } from './knowledge/search-help.migration.js';
import { Money1764000000022 } from './model/money.migration.js';
import { Supervisor1764000000000 } from './tables.migration.js';
import { PromptsKept1764000000710 } from './prompts-kept/prompts-kept.migration.js';
import { Transcription1764000000010 } from './transcription/transcription.migration.js';

/** The tables the supervisor owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'supervisor',
  schema: 'supervisor',
  database: 'operational',
  forgets: FORGETS,
  migrations: [
    Supervisor1764000000000,
    Transcription1764000000010,
    KnowledgeVersions1764000000340,
    Money1764000000022,
    SearchHelp1764000000400,
    Embeddings1764000000410,
    PassageOrders1764000000420,
    Extraction1764000000510,
    PromptsKept1764000000710,
  ],
};
