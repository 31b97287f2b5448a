import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { Facts1764000000020 } from './facts/facts.migration.js';
import { Moods1764000000030 } from './mood/moods.migration.js';
import { Commitments1764000000320 } from './commitments/commitments.migration.js';
import { PartlySaid1764000000010 } from './partly-said.migration.js';
import { Heard1764000000520 } from './heard/heard.migration.js';
import { Snapshots1764000000500 } from './snapshots/snapshots.migration.js';
import { Rapport1764000000000 } from './tables.migration.js';

/** The tables the rapport writer owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'rapport-writer',
  schema: 'rapport',
  database: 'rapport',
  forgets: FORGETS,
  migrations: [
    Rapport1764000000000,
    PartlySaid1764000000010,
    Facts1764000000020,
    Moods1764000000030,
    Commitments1764000000320,
    Snapshots1764000000500,
    Heard1764000000520,
  ],
};
