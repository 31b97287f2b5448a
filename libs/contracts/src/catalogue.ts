import type { EventClass } from './event.js';
import { definitionOf, eventName } from './event.js';
import { AccountHealthChanged } from './events/account-health-changed.v1.js';
import { AccountTemplatesChanged } from './events/account-templates-changed.v1.js';
import { ContactStatusChanged, ContactValueRecorded } from './events/contact-funnel.v1.js';
import { CtaResponded, CtaSent } from './events/cta-changed.v1.js';
import { DraftFailed } from './events/draft-failed.v1.js';
import { DraftReady } from './events/draft-ready.v1.js';
import { DraftRequested } from './events/draft-requested.v1.js';
import { EffectSettled } from './events/effect-settled.v1.js';
import { EscalationAcknowledged, EscalationRaised } from './events/escalation-changed.v1.js';
import { InboundMessage } from './events/inbound-message.v1.js';
import { InboundSignal } from './events/inbound-signal.v1.js';
import { InboundStatus } from './events/inbound-status.v1.js';
import { MediaTranscribed, MediaUntranscribed } from './events/media-heard.v1.js';
import { MediaDeleted, MediaFailed, MediaStored } from './events/media-kept.v1.js';
import { MemoryExtracted } from './events/memory-extracted.v1.js';
import { ReplyApproved } from './events/reply-approved.v1.js';
import {
  DeliveryUpdated,
  ReplyCancelled,
  ReplyRejected,
  ReplyResolved,
  ReplySent,
  ReplyUnknown,
} from './events/reply-outcome.v1.js';
import { ReplyWithdrawn } from './events/reply-withdrawn.v1.js';
import {
  ReviewClaimed,
  ReviewClosed,
  ReviewExpired,
  ReviewOpened,
  ReviewRejected,
  ReviewReleased,
  ReviewSuperseded,
} from './events/review-changed.v1.js';
import { SettingChanged } from './events/setting-changed.v1.js';
import { TurnClosed } from './events/turn-closed.v1.js';
import { WorkspaceDeleted, WorkspaceForgotten } from './events/workspace-gone.v1.js';

/** Every service that publishes or reads events: its folder, its database role, its NATS user. */
export const APPS = [
  'ingest-telegram',
  'ingest-web',
  'ingest-whatsapp',
  'debouncer',
  'review',
  'supervisor',
  'dispatcher',
  'rapport-writer',
  'analytics-writer',
] as const;
export type App = (typeof APPS)[number];

export type StreamName = 'INBOUND' | 'TURNS' | 'OUTBOUND' | 'DEAD_LETTERS';

/** One line per event version: who says it, who listens, where it is kept. Permissions and docs derive from this. */
export interface CatalogueEntry {
  event: EventClass;
  stream: Exclude<StreamName, 'DEAD_LETTERS'>;
  from: readonly App[];
  readBy: readonly App[];
}

const INGEST = ['ingest-telegram', 'ingest-web', 'ingest-whatsapp'] as const;

/** Services beside review that keep something of a workspace: each forgets it when it is deleted, and says so. */
export const KEEPERS = [
  'ingest-web',
  'debouncer',
  'supervisor',
  'dispatcher',
  'rapport-writer',
  'analytics-writer',
] as const satisfies readonly App[];

export const CATALOGUE: readonly CatalogueEntry[] = [
  {
    event: InboundMessage,
    stream: 'INBOUND',
    from: INGEST,
    // The dispatcher fetches what came with it.
    readBy: ['debouncer', 'review', 'dispatcher', 'rapport-writer', 'analytics-writer'],
  },
  { event: InboundSignal, stream: 'INBOUND', from: INGEST, readBy: ['review', 'analytics-writer'] },
  {
    event: InboundStatus,
    stream: 'INBOUND',
    from: ['ingest-web', 'ingest-whatsapp'],
    readBy: ['dispatcher', 'analytics-writer'],
  },
  {
    event: TurnClosed,
    stream: 'TURNS',
    from: ['debouncer'],
    readBy: ['review', 'rapport-writer', 'analytics-writer'],
  },
  { event: DraftRequested, stream: 'TURNS', from: ['review'], readBy: ['supervisor', 'analytics-writer'] },
  { event: DraftReady, stream: 'TURNS', from: ['supervisor'], readBy: ['review', 'analytics-writer'] },
  { event: DraftFailed, stream: 'TURNS', from: ['supervisor'], readBy: ['review', 'analytics-writer'] },
  {
    event: MemoryExtracted,
    stream: 'TURNS',
    from: ['supervisor'],
    readBy: ['rapport-writer', 'analytics-writer'],
  },
  { event: ReviewOpened, stream: 'TURNS', from: ['review'], readBy: ['review', 'analytics-writer'] },
  { event: ReviewClaimed, stream: 'TURNS', from: ['review'], readBy: ['analytics-writer'] },
  { event: ReviewReleased, stream: 'TURNS', from: ['review'], readBy: ['analytics-writer'] },
  { event: ReviewSuperseded, stream: 'TURNS', from: ['review'], readBy: ['analytics-writer'] },
  { event: ReviewRejected, stream: 'TURNS', from: ['review'], readBy: ['review', 'analytics-writer'] },
  { event: ReviewExpired, stream: 'TURNS', from: ['review'], readBy: ['review', 'analytics-writer'] },
  {
    event: EscalationRaised,
    stream: 'TURNS',
    from: ['review'],
    readBy: ['review', 'analytics-writer'],
  },
  {
    event: EscalationAcknowledged,
    stream: 'TURNS',
    from: ['review'],
    readBy: ['review', 'analytics-writer'],
  },
  { event: ReviewClosed, stream: 'TURNS', from: ['review'], readBy: ['review', 'analytics-writer'] },
  {
    event: ReplyApproved,
    stream: 'OUTBOUND',
    from: ['review'],
    readBy: ['dispatcher', 'rapport-writer', 'analytics-writer'],
  },
  { event: ReplyWithdrawn, stream: 'OUTBOUND', from: ['review'], readBy: ['dispatcher', 'analytics-writer'] },
  {
    event: ReplySent,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    readBy: ['review', 'rapport-writer', 'analytics-writer'],
  },
  { event: ReplyRejected, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  { event: ReplyCancelled, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  { event: ReplyUnknown, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  {
    event: ReplyResolved,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    readBy: ['review', 'rapport-writer', 'analytics-writer'],
  },
  {
    event: DeliveryUpdated,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    readBy: ['review', 'analytics-writer'],
  },
  { event: EffectSettled, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  {
    event: MediaStored,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    // The supervisor has voice messages transcribed.
    readBy: ['debouncer', 'review', 'supervisor', 'analytics-writer'],
  },
  {
    event: MediaFailed,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    readBy: ['debouncer', 'review', 'analytics-writer'],
  },
  {
    event: MediaTranscribed,
    stream: 'OUTBOUND',
    from: ['supervisor'],
    readBy: ['debouncer', 'review', 'rapport-writer', 'analytics-writer'],
  },
  {
    event: MediaUntranscribed,
    stream: 'OUTBOUND',
    from: ['supervisor'],
    readBy: ['debouncer', 'review', 'analytics-writer'],
  },
  { event: MediaDeleted, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  {
    event: ContactStatusChanged,
    stream: 'OUTBOUND',
    from: ['review'],
    readBy: ['review', 'analytics-writer'],
  },
  { event: ContactValueRecorded, stream: 'OUTBOUND', from: ['review'], readBy: ['analytics-writer'] },
  { event: CtaSent, stream: 'OUTBOUND', from: ['review'], readBy: ['analytics-writer'] },
  { event: CtaResponded, stream: 'OUTBOUND', from: ['review'], readBy: ['analytics-writer'] },
  { event: SettingChanged, stream: 'OUTBOUND', from: ['dispatcher'], readBy: ['review', 'analytics-writer'] },
  {
    event: AccountHealthChanged,
    stream: 'OUTBOUND',
    // Whoever signs in to the channel knows.
    from: ['ingest-telegram', 'ingest-web', 'dispatcher'],
    readBy: ['review', 'analytics-writer'],
  },
  {
    event: AccountTemplatesChanged,
    stream: 'OUTBOUND',
    from: ['dispatcher'],
    readBy: ['review', 'analytics-writer'],
  },
  { event: WorkspaceDeleted, stream: 'OUTBOUND', from: ['review'], readBy: KEEPERS },
  { event: WorkspaceForgotten, stream: 'OUTBOUND', from: KEEPERS, readBy: ['review', 'analytics-writer'] },
];

/**
 * The catalogue's line for a contract class.
 * @throws Error naming the class and the file to edit when it is not listed.
 */
export function catalogueEntryOf(event: EventClass): CatalogueEntry {
  const entry = CATALOGUE.find((candidate) => candidate.event === event);
  if (!entry) throw new Error(`${eventName(definitionOf(event))} is not in libs/contracts/src/catalogue.ts`);
  return entry;
}
