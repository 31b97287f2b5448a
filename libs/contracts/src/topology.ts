import { APPS, CATALOGUE, type App, type StreamName } from './catalogue.js';
import { definitionOf } from './event.js';
import { deadLetterSubject, redriveSubject, subjectFilter } from './subject.js';

const HOUR = 3_600;
const GIB = 1024 ** 3;

/** A stream as the migrate step makes it: file storage, limits retention, `discard: new`. */
export interface StreamDefinition {
  name: StreamName;
  subjects: readonly string[];
  /** Seconds a message is kept. */
  maxAge: number;
  maxBytes: number;
}

/** Limits retention everywhere: on a work queue, a restart forgets ids of removed messages and accepts duplicates. */
export const STREAMS: readonly StreamDefinition[] = [
  { name: 'INBOUND', subjects: ['cs.inbound.>'], maxAge: 72 * HOUR, maxBytes: 4 * GIB },
  {
    name: 'TURNS',
    subjects: ['cs.turn.>', 'cs.draft.>', 'cs.review.>', 'cs.escalation.>', 'cs.memory.>'],
    maxAge: 14 * 24 * HOUR,
    maxBytes: 4 * GIB,
  },
  {
    name: 'OUTBOUND',
    subjects: [
      'cs.reply.>',
      'cs.delivery.>',
      'cs.effect.>',
      'cs.contact.>',
      'cs.cta.>',
      'cs.media.>',
      'cs.account.>',
      'cs.setting.>',
      'cs.workspace.>',
    ],
    maxAge: 14 * 24 * HOUR,
    maxBytes: 4 * GIB,
  },
  {
    name: 'DEAD_LETTERS',
    subjects: ['cs.dlq.>', 'cs.redrive.>', 'cs.redriven.>'],
    maxAge: 30 * 24 * HOUR,
    maxBytes: 1 * GIB,
  },
];

/** Seconds in which the stream itself recognises a repeated `Nats-Msg-Id`; the inbox remembers for 8 days. */
export const DUPLICATE_WINDOW = 600;
/** Largest message the bus takes, in bytes. */
export const MAX_PAYLOAD = 8 * 1024 * 1024;

/** The one app that reads everybody's dead letters and may hand them out again. */
export const DEAD_LETTER_KEEPER: App = 'review';

/** A durable pull consumer, named after its app, or after its app and lane. */
export interface ConsumerDefinition {
  stream: StreamName;
  app: App;
  durable: string;
  /** `redriven`: what this app gave up on, handed to it once more; `dead-letters`: what anybody gave up on. */
  reads: 'events' | 'redriven' | 'dead-letters';
  /** Exactly what the app handles; where it is more than one, the whole stream comes and the rest is passed by. */
  filterSubjects: readonly string[];
}

/** Whether a consumer's app handles messages of this subject; the rest of the stream is passed by. */
export function readsSubject(
  { filterSubjects }: Pick<ConsumerDefinition, 'filterSubjects'>,
  subject: string,
): boolean {
  return filterSubjects.some((filter) => subject.startsWith(filter.slice(0, -1)));
}

const EVENT_CONSUMERS: readonly ConsumerDefinition[] = APPS.flatMap((app) =>
  (['INBOUND', 'TURNS', 'OUTBOUND'] as const).flatMap((stream) => {
    const read = CATALOGUE.filter((entry) => entry.stream === stream && entry.readBy.includes(app));
    const filterSubjects = read.map((entry) => subjectFilter(definitionOf(entry.event)));
    return filterSubjects.length > 0
      ? [{ stream, app, durable: app, reads: 'events' as const, filterSubjects }]
      : [];
  }),
);

/** Every consumer that must exist, derived from who reads what. */
export const CONSUMERS: readonly ConsumerDefinition[] = [
  ...EVENT_CONSUMERS,
  ...[...new Set(EVENT_CONSUMERS.map(({ app }) => app))].map((app) => ({
    stream: 'DEAD_LETTERS' as const,
    app,
    durable: `${app}-redriven`,
    reads: 'redriven' as const,
    filterSubjects: [redriveSubject(app, '>')],
  })),
  {
    stream: 'DEAD_LETTERS',
    app: DEAD_LETTER_KEEPER,
    durable: `${DEAD_LETTER_KEEPER}-dead-letters`,
    reads: 'dead-letters',
    filterSubjects: ['cs.dlq.>', 'cs.redriven.>'],
  },
];

/**
 * A second, slow reader of a stream an app reads, and of its own dead letters: headers only, acknowledged once a message is
 * accounted for. What it holds unacknowledged is what nobody has vouched for yet, kept by the server over restarts (ADR 0012).
 */
export interface AuditLane {
  stream: StreamName;
  app: App;
  durable: `${App}-audit`;
  /** Of a stream's own lane none: it is read whole and what the app does not read is passed by, which is much faster. */
  filterSubjects: readonly string[];
}

/** Apps whose rows are compared with streams: who takes the messages in, and who counts everything. */
const COMPARED: { app: App; streams: readonly StreamName[] }[] = [
  { app: 'debouncer', streams: ['INBOUND'] },
  { app: 'analytics-writer', streams: ['INBOUND', 'TURNS', 'OUTBOUND'] },
];

/** Every audit consumer that must exist. */
export const AUDIT_LANES: readonly AuditLane[] = COMPARED.flatMap(({ app, streams }) => {
  const read = streams.map((stream) => ({ stream, filterSubjects: [] as string[] }));
  const letters = { stream: 'DEAD_LETTERS' as const, filterSubjects: [deadLetterSubject(app, '>')] };
  return [...read, letters].map((lane) => ({ ...lane, app, durable: `${app}-audit` as const }));
});

/** JetStream key-value buckets of the pollers: where they are, and which process polls. */
export const KV_BUCKETS = { cursor: 'channel_cursor', lease: 'poll_lease' } as const;
