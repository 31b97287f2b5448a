import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { InboxTombstone1764000000101 } from './inbox-tombstone.migration.js';
import { Inbox1764000000100 } from './inbox.migration.js';
import { SettledMedia1764000000160 } from './settled-media.migration.js';
import { TurnChain1764000000150 } from './turn-chain.migration.js';
import { UnsettledIndex1764000000130 } from './unsettled-index.migration.js';

/** The tables the debouncer owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'debouncer',
  schema: 'debouncer',
  database: 'operational',
  forgets: FORGETS,
  migrations: [
    Inbox1764000000100,
    InboxTombstone1764000000101,
    UnsettledIndex1764000000130,
    TurnChain1764000000150,
    SettledMedia1764000000160,
  ],
};
