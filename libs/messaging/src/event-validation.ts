import { CATALOGUE, definitionOf, Envelope, eventName, type EventClass } from '@countersign/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { InvalidEvent } from './outcomes.js';

/** Where the faults are, as paths with the broken rules; never a value. */
export function pathsOf(errors: readonly ValidationError[], prefix = ''): string[] {
  return errors.flatMap((error) => {
    const path = `${prefix}${error.property}`;
    const own = error.constraints ? [`${path} (${Object.keys(error.constraints).join(', ')})`] : [];
    return [...own, ...pathsOf(error.children ?? [], `${path}.`)];
  });
}

/**
 * Turns plain data into an instance of its contract, unknown fields dropped.
 * @throws InvalidEvent naming the offending paths
 */
export function validated<T extends object>(type: new () => T, plain: unknown, name: string): T {
  const { instance, errors } = checked(type, plain, name);
  if (errors.length > 0) throw new InvalidEvent(name, pathsOf(errors));
  return instance;
}

/**
 * Turns plain data into an instance of its contract and says what is wrong with it.
 * @throws InvalidEvent when it cannot even be looked at
 */
export function checked<T extends object>(
  type: new () => T,
  plain: unknown,
  name: string,
): { instance: T; errors: ValidationError[] } {
  const isObject = typeof plain === 'object' && plain !== null && !Array.isArray(plain);
  if (!isObject) throw new InvalidEvent(name, ['(not an object)']);
  try {
    const instance = plainToInstance(type, plain);
    return { instance, errors: validateSync(instance, { whitelist: true, forbidUnknownValues: true }) };
  } catch {
    // Keys such as `constructor` trip the validator itself: what cannot be checked does not fit.
    throw new InvalidEvent(name, ['(unreadable)']);
  }
}

/**
 * Reads a message from the bus: JSON, envelope, then data against the contract its envelope names.
 * @throws InvalidEvent when any of the three does not hold or the contract is unknown
 */
export function decodeEvent(payload: string): Envelope {
  let plain: unknown;
  try {
    plain = JSON.parse(payload);
  } catch {
    throw new InvalidEvent('message', ['JSON']);
  }
  const envelope = validated(Envelope, plain, 'envelope');
  const event = eventClassOf(envelope.type, envelope.version);
  envelope.data = validated(event, envelope.data, eventName(envelope));
  return envelope;
}

const BY_NAME = new Map(CATALOGUE.map(({ event }) => [eventName(definitionOf(event)), event]));

/** The contract of one event version; undefined when there is none. */
export function contractOf(type: string, version: number): EventClass | undefined {
  return BY_NAME.get(eventName({ type, version }));
}

function eventClassOf(type: string, version: number): EventClass {
  const event = contractOf(type, version);
  if (!event) throw new InvalidEvent(`${type}.v${version}`, ['type']);
  return event;
}
