import {
  catalogueEntryOf,
  definitionOf,
  Envelope,
  eventName,
  subjectOf,
  type App,
  type Channel,
  type EventClass,
} from '@countersign/contracts';
import { currentTraceparent } from '@countersign/observability';
import { validated } from './event-validation.js';

/** What a publisher says about an event; the envelope's other fields are derived. */
export interface EventFacts<T extends object> {
  id: string;
  workspace: string;
  channel?: Channel;
  accountId?: string;
  conversationId?: string;
  contactId?: string;
  /** The turn's id once there is one; the event's own id when left out. */
  correlationId?: string;
  causationId?: string;
  /** When it happened; now when left out. */
  time?: Date;
  data: T;
}

/** An event ready for the wire or for an outbox row: the bytes that will be published, whoever publishes them. */
export interface EncodedEvent {
  id: string;
  subject: string;
  headers: Record<string, string>;
  payload: string;
}

/**
 * Checks and encodes an event; the running trace goes with it.
 * @throws InvalidEvent when the data does not fit the contract: a publisher's bug is found at the publisher
 * @throws Error when the catalogue does not know the event, or this app as its publisher: the bus would refuse it without a word
 */
export function encodeEvent<T extends object>(
  app: App,
  event: EventClass<T>,
  facts: EventFacts<T>,
): EncodedEvent {
  const definition = definitionOf(event);
  if (!catalogueEntryOf(event).from.includes(app)) {
    throw new Error(`the catalogue does not list ${app} among the publishers of ${eventName(definition)}`);
  }
  const { time, correlationId, data, ...rest } = facts;
  const plain = {
    ...rest,
    ...definition,
    source: app,
    time: (time ?? new Date()).toISOString(),
    correlationId: correlationId ?? facts.id,
    data: validated(event, data, eventName(definition)),
  };
  validated(Envelope, plain, 'envelope');
  const traceparent = currentTraceparent();
  return {
    id: facts.id,
    subject: subjectOf(plain),
    headers: traceparent ? { traceparent } : {},
    payload: JSON.stringify(plain),
  };
}
