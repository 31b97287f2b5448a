import { STREAMS, type App, type EventClass } from '@countersign/contracts';
import { withSpan } from '@countersign/observability';
import { JetStreamApiError, type JetStreamClient } from '@nats-io/jetstream';
import { headers as natsHeaders } from '@nats-io/transport-node';
import { encodeEvent, type EncodedEvent, type EventFacts } from './encoded-event.js';
import { FullStreams } from './full-streams.js';
import { WrongLastSequence } from './outcomes.js';

/** JetStream's error for a broken expectation of the subject's last sequence. */
const WRONG_LAST_SEQUENCE = 10071;
/** No room: the server's storage, the account's storage, the stream's own limit (which comes as a failed store). */
const NO_ROOM = new Set([10023, 10047, 10077]);

/** How one publish is made. */
export interface PublishOptions {
  /** Refuse unless this is the subject's last sequence (0 = subject is empty). */
  expectedLastSubjectSequence?: number;
  /** Milliseconds to wait for the server's ack; 5 000 when left out. */
  limitMs?: number;
}

/** The server's word that it has the event. `duplicate` means it had it before. */
export interface Published {
  seq: number;
  duplicate: boolean;
}

/** The only way an event leaves a service: resolves on the stream's ack, or throws. */
export class EventPublisher {
  constructor(
    private readonly jetstream: JetStreamClient,
    private readonly app: App,
    private readonly full = new FullStreams(),
  ) {}

  /**
   * Checks, encodes and publishes.
   * @throws InvalidEvent before anything is sent, StreamFull, WrongLastSequence, or the client's error when no ack came
   */
  async publish<T extends object>(
    event: EventClass<T>,
    facts: EventFacts<T>,
    options: PublishOptions = {},
  ): Promise<Published> {
    return this.publishEncoded(encodeEvent(this.app, event, facts), options);
  }

  /** Publishes what an outbox row holds: same id, same bytes, same trace, however often it is tried. */
  async publishEncoded(encoded: EncodedEvent, options: PublishOptions = {}): Promise<Published> {
    const { expectedLastSubjectSequence: last, limitMs = 5_000 } = options;
    const attributes = { 'messaging.system': 'nats', 'messaging.message.id': encoded.id };
    const span = { kind: 'producer', attributes, parent: encoded.headers.traceparent } as const;
    return withSpan(`publish ${template(encoded.subject)}`, span, async () => {
      const headers = natsHeaders();
      for (const [name, value] of Object.entries(encoded.headers)) headers.set(name, value);
      if (last !== undefined) headers.set('Cs-Prev', String(last));
      try {
        const expect = last === undefined ? undefined : { lastSubjectSequence: last };
        const ack = await this.jetstream.publish(encoded.subject, encoded.payload, {
          msgID: encoded.id,
          headers,
          expect,
          timeout: limitMs,
        });
        this.full.took(ack.stream);
        return { seq: ack.seq, duplicate: ack.duplicate };
      } catch (error) {
        if (hasNoRoom(error)) throw this.full.refused(streamOf(encoded.subject));
        throw wrongLastSequence(error) ?? error;
      }
    });
  }
}

/** `cs.reply.approved.v1.12.main.c_…` → `cs.reply.approved.v1`: what spans may be called. */
export function template(subject: string): string {
  return subject.split('.').slice(0, 4).join('.');
}

function hasNoRoom(error: unknown): boolean {
  return error instanceof JetStreamApiError && NO_ROOM.has(error.code);
}

function streamOf(subject: string): string {
  const prefix = (filter: string): string => filter.slice(0, -1);
  return (
    STREAMS.find(({ subjects }) => subjects.some((one) => subject.startsWith(prefix(one))))?.name ??
    subject.split('.', 2).join('.')
  );
}

function wrongLastSequence(error: unknown): WrongLastSequence | undefined {
  if (!(error instanceof JetStreamApiError) || error.code !== WRONG_LAST_SEQUENCE) return undefined;
  const actual = /(\d+)\s*$/.exec(error.message)?.[1];
  return actual === undefined ? undefined : new WrongLastSequence(Number(actual));
}
