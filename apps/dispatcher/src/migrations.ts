import type { SchemaDefinition } from '@countersign/persistence';
import { FORGETS } from './forgets.js';
import { BubbleContent1764000000300 } from './ledger/bubble-content.migration.js';
import { SentStatus1764000000260 } from './delivery/sent-status.migration.js';
import { Evidence1764000000215 } from './ledger/evidence.migration.js';
import { Effects1764000000380 } from './effects/effects.migration.js';
import { ExpectedReply1764000000210 } from './ledger/expected-reply.migration.js';
import { Ledger1764000000200 } from './ledger/ledger.migration.js';
import { KillSwitch1764000000230 } from './stopping/kill-switch.migration.js';
import { OutboundKinds1764000000280 } from './ledger/outbound-kinds.migration.js';
import { TemplateSync1764000000290 } from './templates/template-sync.migration.js';
import { Media1764000000270 } from './media/media.migration.js';
import { MediaRetention1764000000317 } from './media/media-retention.migration.js';
import { Resolution1764000000220 } from './resolution/resolution.migration.js';
import { SendMoves1764000000250 } from './ledger/send-moves.migration.js';

/** The tables the dispatcher owns; the migrate step makes them. */
export const SCHEMA: SchemaDefinition = {
  app: 'dispatcher',
  schema: 'dispatcher',
  database: 'operational',
  forgets: FORGETS,
  migrations: [
    Ledger1764000000200,
    ExpectedReply1764000000210,
    Evidence1764000000215,
    Resolution1764000000220,
    KillSwitch1764000000230,
    SendMoves1764000000250,
    SentStatus1764000000260,
    Media1764000000270,
    OutboundKinds1764000000280,
    TemplateSync1764000000290,
    BubbleContent1764000000300,
    MediaRetention1764000000317,
    Effects1764000000380,
  ],
};
