import 'reflect-metadata';

/** A class whose decorators are the schema of one event's `data`, in one major version. */
export type EventClass<T extends object = object> = new () => T;

/** What a contract class declares about itself through `@Event`. */
export interface EventDefinition {
  /** `noun.past-participle`, for example `reply.approved`. */
  type: string;
  /** Major version: an optional field keeps it, anything else needs a new one. */
  version: number;
}

const EVENT = Symbol('countersign.event');

/** Names a contract class. The subject, the file and the handler are all derived from these two values. */
export function Event(type: string, version: number): ClassDecorator {
  return (target) => Reflect.defineMetadata(EVENT, { type, version } satisfies EventDefinition, target);
}

/**
 * The definition of a contract class.
 * @throws Error naming the class when it carries no `@Event`.
 */
export function definitionOf(eventClass: EventClass): EventDefinition {
  const definition = Reflect.getMetadata(EVENT, eventClass) as EventDefinition | undefined;
  if (!definition) throw new Error(`${eventClass.name} is not a contract: it has no @Event(type, version)`);
  return definition;
}

/** `reply.approved.v1`: how an event version is called in docs, samples and errors. */
export function eventName({ type, version }: EventDefinition): string {
  return `${type}.v${version}`;
}
