import { definitionOf, eventName, type Envelope, type EventClass } from '@countersign/contracts';
import { Controller } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { DeadLetter } from './dead-letter.js';
import { DEAD_LETTER } from './wiring.policy.js';

/** How a message reached this handler. */
export interface Delivery {
  stream: string;
  /** Stream sequence. */
  seq: number;
  /** 1 for the first delivery. */
  attempt: number;
  /** `Cs-Prev`: sequence of the previous message of the conversation. */
  prev?: number;
  /** Trace the publisher was in. */
  traceparent?: string;
}

export interface Delivered<T extends object = object> {
  event: Envelope<T>;
  delivery: Delivery;
}

/** Return = acknowledged; `RetryLater` = again later; `Rejected` = dead letter; any other error = retried, then dead letter. */
export interface Handles<T extends object> {
  handle(event: Envelope<T>, delivery: Delivery): Promise<void>;
}

/** The same outcomes for a whole batch; a failing batch is halved until the failing message stands alone. */
export interface HandlesBatch<T extends object = object> {
  handleBatch(batch: Delivered<T>[]): Promise<void>;
}

/** Hears of every message any app gave up on, as it may be read by nobody; the outcomes are those of an event. */
export interface HandlesDeadLetters {
  handleDeadLetter(letter: DeadLetter): Promise<void>;
}

/** What the transport is told about a handler besides its pattern. */
export interface ConsumerExtras {
  /** `of: 'one'` = several messages of one conversation, conversations side by side; `'many'` = whatever has arrived. */
  batch?: { max: number; of: 'one' | 'many' };
  /** Handlers of this app that may run side by side, where the usual number does not fit. */
  atOnce?: number;
}

function bind(
  target: { prototype: object },
  method: string,
  patterns: string[],
  extras: ConsumerExtras = {},
): void {
  Controller()(target as never);
  const descriptor = Object.getOwnPropertyDescriptor(target.prototype, method);
  if (!descriptor)
    throw new Error(`${(target as { name?: string }).name ?? 'consumer'} has no method ${method}`);
  EventPattern<string[]>(patterns, extras)(target.prototype, method, descriptor);
  // Without these two Nest hands over the payload alone.
  Payload()(target.prototype, method, 0);
  Ctx()(target.prototype, method, 1);
}

const nameOf = (event: EventClass): string => eventName(definitionOf(event));

/** Binds a class to one event; list the class in its module's `controllers`. */
export function Consumes<T extends object>(event: EventClass<T>, options: { atOnce?: number } = {}) {
  return (target: new (...args: never[]) => Handles<T>): void =>
    bind(target, 'handle', [nameOf(event)], options);
}

/** Binds a class to events it takes in batches of at most `max`, of as many conversations as there are. */
export function ConsumesBatch(events: readonly EventClass[], { max }: { max: number }) {
  return (target: new (...args: never[]) => HandlesBatch<never>): void =>
    bind(target, 'handleBatch', events.map(nameOf), { batch: { max, of: 'many' } });
}

/** Binds a class to the dead letters of every app. */
export function ConsumesDeadLetters() {
  return (target: new (...args: never[]) => HandlesDeadLetters): void =>
    bind(target, 'handleDeadLetter', [DEAD_LETTER]);
}

/**
 * Binds a class to one event of which it takes up to `max` of the same conversation together, in order: a burst costs one
 * transaction, and a conversation that cannot be handled holds up nobody else.
 */
export function ConsumesBursts<T extends object>(event: EventClass<T>, { max }: { max: number }) {
  return (target: new (...args: never[]) => HandlesBatch<T>): void =>
    bind(target, 'handleBatch', [nameOf(event)], { batch: { max, of: 'one' } });
}
